/// How much a change of an entry's text matters for what was learnt.
public enum ChangeWeight: Hashable, Sendable {
  /// A change of spelling, punctuation or spacing: what was learnt still holds.
  case form
  /// The meaning may have changed.
  case substance

  /// Weighs the change from one version of an entry to another.
  ///
  /// A digit, a sign of arithmetic or currency, or a negation that is added, removed or changed is
  /// a change of substance. Any other change is one of form when the words pair up, each pair equal
  /// but for case, accents or a slip.
  public init(from before: Entry, to after: Entry) {
    let isForm =
      isSameInForm(before.term, after.term)
      && isSameInForm(before.acronym ?? "", after.acronym ?? "")
      && isSameInForm(before.expansion ?? "", after.expansion ?? "")
      && isSameInForm(before.qualifier ?? "", after.qualifier ?? "")
      && isSameInForm(before.definition, after.definition)
    self = isForm ? .form : .substance
  }
}
