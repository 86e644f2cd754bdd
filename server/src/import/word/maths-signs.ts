/**
 * How LaTeX names the signs that stand in equations of Word.
 */

/** Pairs of a sign and its name, parted by blanks. */
function named(pairs: string): readonly (readonly [string, string])[] {
  return pairs
    .trim()
    .split(/\s+/)
    .map(pair => [[...pair][0] ?? '', `\\${[...pair].slice(1).join('')}`] as const);
}

/** Signs and Greek letters, by themselves. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...named(
    'αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu µmu νnu ξxi πpi ϖvarpi ρrho ϱvarrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ∆Delta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega ΩOmega',
  ),
  ...named(
    '±pm ∓mp ×times ÷div ⋅cdot ·cdot ∗ast *ast ∘circ ∙bullet ⊕oplus ⊗otimes ⊙odot ∩cap ∪cup ∧wedge ∨vee ∖setminus †dagger ‡ddagger',
  ),
  ...named(
    '≤leq ≥geq ≪ll ≫gg ≠neq ≈approx ≃simeq ≅cong ≡equiv ∼sim ~sim ∝propto ≺prec ≻succ ⊂subset ⊃supset ⊆subseteq ⊇supseteq ∈in ∉notin ∋ni ⊥perp ∥parallel ∣mid ⊢vdash ⊨models <lt >gt ≔coloneqq |vert ‖Vert',
  ),
  ...named(
    '→to ←leftarrow ↔leftrightarrow ⇒Rightarrow ⇐Leftarrow ⇔Leftrightarrow ⟹Longrightarrow ⟺iff ⟶longrightarrow ↦mapsto ↑uparrow ↓downarrow ⇌rightleftharpoons',
  ),
  ...named(
    '∀forall ∃exists ∄nexists ¬neg ∞infty ∂partial ∇nabla ∅emptyset ℵaleph ℏhbar ℓell ℘wp ℜRe ℑIm ∠angle △triangle □square …ldots ⋯cdots ⋮vdots ⋱ddots √surd ∴therefore ∵because',
  ),
  ...named(
    '[lbrack ]rbrack {lbrace }rbrace ⟨langle ⟩rangle 〈langle 〉rangle ⌊lfloor ⌋rfloor ⌈lceil ⌉rceil \\backslash',
  ),
  ...named('$$ %% ## __ &&'),
  ['^', '\\text{\\textasciicircum}'],
  ['`', '\\text{‘}'],
  ['−', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['ℝ', '\\mathbb{R}'],
  ['ℕ', '\\mathbb{N}'],
  ['ℤ', '\\mathbb{Z}'],
  ['ℚ', '\\mathbb{Q}'],
  ['ℂ', '\\mathbb{C}'],
  ['ℙ', '\\mathbb{P}'],
  ['°', '^{\\circ}'],
  ['′', "'"],
  ['″', "''"],
  ['‴', "'''"],
]);

/** Signs that are large and have limits. */
export const LARGE: ReadonlyMap<string, string> = new Map(
  named(
    '∑sum ∏prod ∐coprod ∫int ∬iint ∭iiint ∮oint ⋃bigcup ⋂bigcap ⋁bigvee ⋀bigwedge ⨁bigoplus ⨂bigotimes ⨀bigodot ⨆bigsqcup',
  ),
);

/** Marks above or below a letter, and above or below several. */
export const ACCENTS: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ['\u0300', ['\\grave', '\\grave']],
  ['\u0301', ['\\acute', '\\acute']],
  ['\u0302', ['\\hat', '\\widehat']],
  ['^', ['\\hat', '\\widehat']],
  ['\u0303', ['\\tilde', '\\widetilde']],
  ['~', ['\\tilde', '\\widetilde']],
  ['\u0304', ['\\bar', '\\overline']],
  ['\u00af', ['\\bar', '\\overline']],
  ['\u0305', ['\\bar', '\\overline']],
  ['\u0306', ['\\breve', '\\breve']],
  ['\u0307', ['\\dot', '\\dot']],
  ['\u02d9', ['\\dot', '\\dot']],
  ['\u0308', ['\\ddot', '\\ddot']],
  ['\u00a8', ['\\ddot', '\\ddot']],
  ['\u030a', ['\\mathring', '\\mathring']],
  ['\u030c', ['\\check', '\\check']],
  ['\u0332', ['\\underline', '\\underline']],
  ['\u20d6', ['\\overleftarrow', '\\overleftarrow']],
  ['\u20d7', ['\\vec', '\\overrightarrow']],
  ['→', ['\\vec', '\\overrightarrow']],
  ['\u20db', ['\\dddot', '\\dddot']],
  ['\u20e1', ['\\overleftrightarrow', '\\overleftrightarrow']],
]);

/** What is drawn along something. */
export const ALONG: ReadonlyMap<string, string> = new Map([
  ['⏞', '\\overbrace'],
  ['⏟', '\\underbrace'],
  ['⎴', '\\overbracket'],
  ['⎵', '\\underbracket'],
]);

/** Functions that LaTeX knows by name; those in the second have their limits below. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth exp log ln lg arg deg dim hom ker'.split(
    ' ',
  ),
);
export const WITH_LIMITS: ReadonlySet<string> = new Set(
  'lim max min sup inf det gcd Pr limsup liminf'.split(' '),
);

/** The signs of a pair of brackets: how each is written, and the matrix that has them of itself. */
export const MATRICES: ReadonlyMap<string, string> = new Map([
  ['()', 'pmatrix'],
  ['[]', 'bmatrix'],
  ['{}', 'Bmatrix'],
  ['||', 'vmatrix'],
  ['‖‖', 'Vmatrix'],
]);
