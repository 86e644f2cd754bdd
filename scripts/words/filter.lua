-- Makes pandoc show HTML, figures and lines with comments as GitHub and Markscheme do; counts nothing.

local MARKDOWN = 'commonmark+footnotes+pipe_tables+task_lists+strikeout+autolink_bare_uris'

-- Tags that end a line; all others stand inside one.
local breaking = {}
for tag in ([[address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul]]):gmatch('%S+') do
  breaking[tag] = true
end

-- Front matter is for programs: pandoc would make a title page of it.
function Meta()
  return {}
end

-- Equations of Word have no words to anybody; a formula is counted as it is written.
function Math(formula)
  return pandoc.Inlines(pandoc.utils.blocks_to_inlines(pandoc.read(formula.text:gsub('[%p]', '\\%0'), 'commonmark').blocks))
end

-- Pandoc leaves HTML out of a .docx; what stands between the tags it shows anyway.
function RawInline(raw)
  if raw.format ~= 'html' then return nil end
  local tag = raw.text:match('^</?(%w+)')
  return tag and breaking[tag:lower()] and pandoc.LineBreak() or {}
end

function RawBlock(raw)
  if raw.format ~= 'html' then return nil end
  if raw.text:match('^%s*<!%-%-') then
    -- Text that shares a line with a comment is read as usual.
    local rest = raw.text:gsub('<!%-%-.-%-%->', '')
    if not rest:match('%S') then return {} end
    return pandoc.walk_block(pandoc.Div(pandoc.read(rest, MARKDOWN).blocks), { RawInline = RawInline }).content
  end
  return pandoc.read(raw.text, 'html').blocks
end

-- An image alone in its paragraph is a figure, as in pandoc's own Markdown; `fig:` is how it says so.
function Para(paragraph)
  local shown = paragraph.content:filter(function(inline)
    return inline.t ~= 'Space' and inline.t ~= 'SoftBreak'
  end)
  local image = shown[1]
  if #shown ~= 1 or image.t ~= 'Image' or #image.caption == 0 then return nil end
  image.title = 'fig:' .. image.title
  return pandoc.Para { image }
end

-- Pandoc knows tasks in bulleted lists alone.
function OrderedList(list)
  for _, item in ipairs(list.content) do
    local words = item[1] and item[1].content
    if words and words[1].t == 'Str' then
      if words[1].text == '[x]' or words[1].text == '[X]' then
        words[1] = pandoc.Str('☒')
      elseif words[1].text == '[' and words[2].t == 'Space' and words[3].t == 'Str' and words[3].text == ']' then
        words[1] = pandoc.Str('☐')
        words:remove(2)
        words:remove(2)
      end
      item[1].content = words
    end
  end
  return list
end
