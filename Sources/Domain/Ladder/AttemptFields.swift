extension Attempt {
  package enum Field: String, CaseIterable, Sendable {
    case rung, plannedAt, startedAt, plannedMinutes, companion, prediction, likelihoodBefore, badIf
    case sudsPredPeak, propsToDrop, propsUsed, sudsStart, sudsPeak, sudsEnd, ratings, minutesDone
    case didItHappen, howBadReally, surprise, learned, likelihoodNext, feelings, completion
    case energyAfter, energyNextMorning
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .rung: rung.map { .text($0.description) }
    case .plannedAt: plannedAt.map { .text($0.description) }
    case .startedAt: startedAt.map { .text($0.description) }
    case .plannedMinutes: plannedMinutes.map(Value.integer)
    case .companion: companion.map(Value.text)
    case .prediction: prediction.map(Value.text)
    case .likelihoodBefore: likelihoodBefore.map(Value.integer)
    case .badIf: badIf.map(Value.integer)
    case .sudsPredPeak: sudsPredPeak.map(Value.integer)
    case .propsToDrop: Self.texts(propsToDrop)
    case .propsUsed: propsUsed.map { .list($0.map(Value.text)) }
    case .sudsStart: sudsStart.map(Value.integer)
    case .sudsPeak: sudsPeak.map(Value.integer)
    case .sudsEnd: sudsEnd.map(Value.integer)
    case .ratings: .pairs(ratings) { (.integer($0.seconds), .integer($0.suds)) }
    case .minutesDone: minutesDone.map(Value.integer)
    case .didItHappen: .choice(didItHappen)
    case .howBadReally: howBadReally.map(Value.integer)
    case .surprise: surprise.map(Value.integer)
    case .learned: learned.map(Value.text)
    case .likelihoodNext: likelihoodNext.map(Value.integer)
    case .feelings: Self.texts(feelings)
    case .completion: .choice(completion)
    case .energyAfter: energyAfter.map(Value.integer)
    case .energyNextMorning: energyNextMorning.map(Value.integer)
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    let hundred = 0...100
    let ten = 0...10
    switch field {
    case .rung: return take(value.id, into: &rung)
    case .plannedAt: return take(value.moment, into: &plannedAt)
    case .startedAt: return take(value.moment, into: &startedAt)
    case .plannedMinutes: return take(value.integer(in: 1...1440), into: &plannedMinutes)
    case .companion: return take(value.text, into: &companion)
    case .prediction: return take(value.text, into: &prediction)
    case .likelihoodBefore: return take(value.integer(in: hundred), into: &likelihoodBefore)
    case .badIf: return take(value.integer(in: hundred), into: &badIf)
    case .sudsPredPeak: return take(value.integer(in: hundred), into: &sudsPredPeak)
    case .propsToDrop: return take(value.texts, into: &propsToDrop)
    case .propsUsed: return take(value.texts, into: &propsUsed)
    case .sudsStart: return take(value.integer(in: hundred), into: &sudsStart)
    case .sudsPeak: return take(value.integer(in: hundred), into: &sudsPeak)
    case .sudsEnd: return take(value.integer(in: hundred), into: &sudsEnd)
    case .ratings: return take(value.pairs(Self.rating), into: &ratings)
    case .minutesDone: return take(value.integer(in: 0...1440), into: &minutesDone)
    case .didItHappen: return take(value.choice(), into: &didItHappen)
    case .howBadReally: return take(value.integer(in: hundred), into: &howBadReally)
    case .surprise: return take(value.integer(in: hundred), into: &surprise)
    case .learned: return take(value.text, into: &learned)
    case .likelihoodNext: return take(value.integer(in: hundred), into: &likelihoodNext)
    case .feelings: return take(value.texts, into: &feelings)
    case .completion: return take(value.choice(), into: &completion)
    case .energyAfter: return take(value.integer(in: ten), into: &energyAfter)
    case .energyNextMorning: return take(value.integer(in: ten), into: &energyNextMorning)
    }
  }

  private static func rating(_ seconds: Value, _ suds: Value) -> Rating? {
    guard let seconds = seconds.integer(in: 0...86_400), let suds = suds.integer(in: 0...100)
    else { return nil }
    return Rating(seconds: seconds, suds: suds)
  }
}
