-- Drives Neovim's own language client, as a user's configuration would, and writes what it shows as JSON.
-- Neovim 0.7: `nvim --headless -u NONE -S neovim.lua`, with what it needs in the environment.
local folder, server, node = vim.env.MARKSCHEME_FOLDER, vim.env.MARKSCHEME_SERVER, vim.env.MARKSCHEME_NODE
local result = {}

local function finish()
  local file = assert(io.open(vim.env.MARKSCHEME_RESULT, 'w'))
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd('qall!')
end

local function waitFor(what, isSo)
  if not vim.wait(20000, isSo, 50) then
    error('waited in vain for ' .. what)
  end
end

local function place(line, character)
  vim.api.nvim_win_set_cursor(0, { line, character })
end

local ok, message = pcall(function()
  vim.cmd('edit ' .. folder .. '/draft.md')
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    name = 'markscheme',
    cmd = { node, server, '--stdio' },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'project' } },
  })
  vim.lsp.buf_attach_client(buffer, client)

  waitFor('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  result.diagnostics = vim.tbl_map(function(each)
    return { code = each.code, message = each.message, line = each.lnum, source = each.source, severity = each.severity }
  end, vim.diagnostic.get(buffer))

  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    local answer = answers and answers[client]
    if not answer then
      error('no answer to ' .. method)
    end
    if answer.err then
      error(method .. ': ' .. answer.err.message)
    end
    return answer.result
  end

  local line = vim.fn.search('(9.1.1)')
  place(line, vim.fn.match(vim.fn.getline(line), '9\\.1\\.1'))
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  result.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)

  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', 'More is said (9.' })
  place(vim.api.nvim_buf_line_count(buffer), 16)
  local completion = ask('textDocument/completion', vim.lsp.util.make_position_params())
  result.completion = vim.tbl_map(function(item)
    return item.word
  end, vim.lsp.util.text_document_completion_list_to_complete_items(completion, ''))
  vim.cmd('silent undo')

  -- A citation with a typing error, and its quick fix.
  local wrong = vim.fn.search('9\\.1\\.7')
  place(wrong, vim.fn.match(vim.fn.getline(wrong), '9\\.1\\.7') + 1)
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = ask('textDocument/codeAction', params)
  result.actions = vim.tbl_map(function(action)
    return action.title
  end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
  result.fixed = vim.fn.getline(wrong)

  place(line, vim.fn.match(vim.fn.getline(line), '9\\.1\\.1'))
  vim.lsp.buf.rename('9.1.4')
  waitFor('the new name', function()
    return vim.fn.getline(line):find('9.1.4', 1, true) ~= nil
  end)
  result.renamed = vim.fn.getline(line)
  local framework = vim.uri_to_bufnr(vim.uri_from_fname(folder .. '/garden.markscheme.yaml'))
  vim.fn.bufload(framework)
  result.framework = vim.api.nvim_buf_get_lines(framework, 0, -1, false)

  vim.lsp.stop_client(client)
  waitFor('the server’s end', function()
    return vim.lsp.client_is_stopped(client)
  end)
end)
if not ok then
  result.error = tostring(message)
end
finish()
