/// Every number of the ladder in one place.
///
/// Those without a source are defaults of our own, reasoned but not measured.
package enum LadderNumbers {
  // MARK: - Building

  /// How many steps work well, and how many are accepted: a convention of manuals.
  package static let goodCount = 8...12
  package static let acceptedCount = 3...20
  /// Enough to learn from and not too much for a first step, 0 to 100: a convention of manuals.
  package static let firstStep = 20...40
  /// Characters of a title.
  package static let titleLimit = 80
  /// Minutes that a practice may be planned for.
  package static let minutes = 1...240
  /// How long a practice without planned minutes is waited for.
  package static let unplannedMinutes = 60
  /// The step of a distress scale on the screen.
  package static let sudsStep = 5
  /// Neighbours further apart than this, in points of distress, may be split.
  package static let splitAbove = 20
  /// How much lower a smaller step is, in points of distress.
  package static let lower = 10...20
  /// Days after which, and attempts after which, to rate again: a convention of manuals.
  package static let rerateDays = 14
  package static let rerateAttempts = 5
  /// Seconds within which a second rating of a step is only a correction of the first.
  package static let secondThought: Int64 = 600
  /// Seconds within which a rating during a practice is still being moved.
  package static let settling = 5

  // MARK: - Ready for the next

  /// Completed attempts, each on a day of its own.
  package static let completedForReady = 2
  /// The last peak is at most this share of the first, in percent (graded model, Foa and Kozak, 1986).
  package static let peakShare = 50
  /// Or the last two peaks are at most this.
  package static let lowPeak = 30
  /// The prediction seems at most this likely, in percent (learning model, Craske and others, 2014).
  package static let lowLikelihood = 30
  /// Or belief in it fell by this many points in all.
  package static let beliefShift = 30

  // MARK: - The next practice

  package static let closenessWeight = 3.0
  package static let importanceWeight = 2.0
  package static let noveltyWeight = 2.0
  package static let spacingWeight = 1.5
  package static let energyWeight = 1.0
  package static let fatigueWeight = -2.0
  /// Points of distress from the target at which closeness is 0.
  package static let closenessSpan = 50.0
  /// The middle of so many last peaks is the target, within these limits.
  package static let targetPeaks = 3
  package static let target = 25.0...60.0
  /// The target and the cap before there is a peak.
  package static let firstTarget = 30.0
  package static let firstCap = 50
  /// How far above the highest peak handled so far a step may lie.
  package static let aboveHandled = 25
  /// An occasion is new when it was not among so many last attempts.
  package static let noveltyAttempts = 5
  /// Days to wait after the first completed attempt, the second and so on; the last goes on.
  ///
  /// Growing gaps lowered the return of fear in small studies (Rowe and Craske, 1998).
  package static let gaps = [1, 2, 4, 7, 14]
  /// Energy from which any practice fits, 0 to 10, and minutes that fit always.
  package static let enoughEnergy = 4
  package static let shortMinutes = 10
  /// Attempts of today, or energy, from which on it has been enough.
  package static let attemptsADay = 2
  package static let tiredEnergy = 2
  /// Every so many attempts one that is comfortable is met in a new setting.
  package static let refreshEvery = 4
  package static let shown = 3
  /// Closeness, as a share of the most, and importance, 0 to 10, from which they are given as reasons.
  package static let closeShare = 0.8
  package static let muchImportance = 7
  /// Completions of one occasion after which to change one thing about it.
  package static let sameOccasion = 2

  // MARK: - A smaller step

  /// So many of the last attempts.
  package static let recent = 3
  package static let oftenOfRecent = 2
  package static let veryHighPeak = 90
  /// Points above the prediction, twice running.
  package static let abovePrediction = 25
  package static let notStarted = 3
  package static let notStartedDays = 14
  package static let drainedEnergy = 2
  /// Energy at which a version of so many minutes is offered first.
  package static let lowEnergy = 3
  package static let lowEnergyMinutes = 5

  // MARK: - Looking back

  /// The least of anything that a share or a middle is shown from.
  package static let leastShown = 3
  package static let week = 7
  /// Contacts that a balance needs, the days it looks back, and the share that is about even.
  package static let balanceContacts = 5
  package static let balanceDays = 90
  package static let evenShare = 0.3...0.7
  /// The share from which plans are mostly kept, and from which they are mixed.
  package static let mostlyKept = 0.7
  package static let mixedKept = 0.4
  /// What a thing that happened in part takes from an expectation, and a moved plan gives.
  package static let half = 0.5
}
