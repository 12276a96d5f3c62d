/// What one morning was like.
struct Morning {
  /// The day of the year, from 1.
  let day: Int
  /// The cards due before the sitting, and those left after it.
  let due: Int
  var left = 0
  /// Cards failed or answered Hard that the sitting's end left without a repeat.
  var unrepeated = 0
  /// Answers that moved the schedule, and the same day's repeats.
  var reviews = 0
  var repeats = 0
  /// Cards asked for the first time.
  var begun = 0
  var seconds = 0.0
  /// Reviews of cards seen on an earlier day, and those of them that were recalled.
  var later = 0
  var recalled = 0
  /// Entries mastered after the sitting.
  var mastered = 0
}
