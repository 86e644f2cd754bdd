/**
 * What TeX’s commands for single signs show.
 */

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.trim().split(/\s+/);
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [])));
}

/** Signs, by the names of their commands. */
export const signs = pairs(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ
  mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × div ÷ pm ± mp ∓ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ dagger † ddagger ‡
  cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ diamond ⋄
  le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ doteq ≐ propto ∝
  prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ in ∈ ni ∋ notin ∉ mid ∣
  nmid ∤ parallel ∥ perp ⊥ bot ⊥ top ⊤ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ asymp ≍ bowtie ⋈ lesssim ≲ gtrsim ≳ colon : coloneqq ≔
  triangleq ≜ lt < gt > nless ≮ ngtr ≯ nleq ≰ ngeq ≱ approxeq ≊ backsim ∽ trianglelefteq ⊴ trianglerighteq ⊵
  to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺
  longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦
  longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
  hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽
  rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝ leftrightarrows ⇆ rightleftarrows ⇄
  forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ therefore ∴ because ∵ emptyset ∅ varnothing ∅ infty ∞ partial ∂ nabla ∇ Re ℜ Im ℑ
  aleph ℵ beth ℶ hbar ℏ hslash ℏ ell ℓ wp ℘ imath ı jmath ȷ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■
  qed ∎ prime ′ backprime ‵ degree ° celsius ℃ checkmark ✓ surd √ sharp ♯ flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡
  spadesuit ♠ complement ∁ eth ð mho ℧ ohm Ω Vert ‖ vert | lvert | rvert | lVert ‖ rVert ‖ backslash \\ lbrace { rbrace }
  lbrack [ rbrack ] langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lgroup ⟮ rgroup ⟯ ulcorner ⌜ urcorner ⌝ llcorner ⌞
  lrcorner ⌟ ldots … dots … dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ cdots ⋯ vdots ⋮ ddots ⋱ pounds £ S § P ¶ copyright © AA Å
  micro µ percent % euro € textdegree ° texteuro € textpounds £ aa å ae æ oe œ ss ß o ø l ł R ℝ N ℕ Z ℤ Q ℚ C ℂ Reals ℝ
`);

/** Signs that stand for themselves behind a back-slash, spaces of several widths among them. */
export const escaped: ReadonlyMap<string, string> = new Map([
  ...['%', '$', '#', '&', '{', '}', '_'].map((sign): [string, string] => [sign, sign]),
  ['|', '‖'],
  [',', '\u2009'],
  [':', '\u2005'],
  [';', '\u2004'],
  ['>', '\u2005'],
  ['!', ''],
  [' ', '\u00a0'],
  ['\n', '\u00a0'],
  ['/', ''],
  ['-', ''],
]);

/** Spaces with names. */
export const spaces: ReadonlyMap<string, string> = new Map([
  ['quad', '\u2003'],
  ['qquad', '\u2003\u2003'],
  ['enspace', '\u2002'],
  ['thinspace', '\u2009'],
  ['medspace', '\u2005'],
  ['thickspace', '\u2004'],
  ['space', '\u00a0'],
  ['nobreakspace', '\u00a0'],
  ['negthinspace', ''],
]);

/** Signs with bounds; those of integrals stand beside them. */
export const large = pairs(`
  sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆
  int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ oiiint ∰
`);

/** Names of functions, set upright. */
export const functions: ReadonlySet<string> = new Set(
  'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp ln log lg arg deg det dim gcd hom ker lim liminf limsup max min inf sup Pr mod'.split(
    ' ',
  ),
);

/** Those whose bounds stand below them. */
export const withBounds: ReadonlySet<string> = new Set(
  'lim liminf limsup max min inf sup det gcd Pr argmax argmin'.split(' '),
);

/** Signs over something: combining characters. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['vec', '\u20d7'],
  ['overrightarrow', '\u20d7'],
  ['overleftarrow', '\u20d6'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['dddot', '\u20db'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['check', '\u030c'],
  ['breve', '\u0306'],
  ['mathring', '\u030a'],
]);

/** Between which terms end. */
export const relations: ReadonlySet<string> = new Set([...'=<>+−±∓≤≥⩽⩾≠≈∼≃≅≡∝∈∉⊂⊆→⇒⟹⇔⟺,;≪≫≔']);
