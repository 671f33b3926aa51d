extension Starter {
  /// The steps to begin from, the easiest first.
  ///
  /// None is about dating, a former partner, drink, or a private place with a stranger. Distress and
  /// minutes are guesses of our own.
  package static let all: [Starter] = [
    Starter(
      1, "Sit 10 min in a cafe or library with others around", .publicNoTalk, .stranger, .inPerson,
      .present, minutes: 10, suds: 15),
    Starter(
      2, "Smile or nod to a neighbour", .oneToOne, .acquaintance, .inPerson, .start, minutes: 1,
      suds: 15),
    Starter(
      3, "Thank a shop worker and add one sentence", .oneToOne, .stranger, .inPerson, .start,
      minutes: 2, suds: 20),
    Starter(
      4, "Send a friend a photo of something small", .oneToOne, .known, .text, .start, minutes: 5,
      suds: 20),
    Starter(
      5, "Ask a co-worker how their week is going", .oneToOne, .acquaintance, .inPerson, .start,
      minutes: 5, suds: 25),
    Starter(
      6, "Ring a relative for 5 min", .oneToOne, .known, .phone, .start, minutes: 5, suds: 25),
    Starter(
      7, "Ask a stranger for directions or a tip", .oneToOne, .stranger, .inPerson, .start,
      minutes: 2, suds: 30),
    Starter(
      8, "Go for a 20-min walk with a friend", .oneToOne, .known, .inPerson, .present, minutes: 20,
      suds: 30),
    Starter(
      9, "Write to an old friend after a long gap", .oneToOne, .known, .text, .start, minutes: 15,
      suds: 35),
    Starter(
      10, "Give a sincere compliment", .oneToOne, .acquaintance, .inPerson, .start, minutes: 2,
      suds: 35),
    Starter(
      11, "Join a class and only listen", .smallGroup, .stranger, .inPerson, .present, minutes: 45,
      suds: 35),
    Starter(
      12, "Eat lunch with two co-workers", .smallGroup, .acquaintance, .inPerson, .reply,
      minutes: 30, suds: 40),
    Starter(
      13, "Go to a meetup with a friend, stay 30 min", .smallGroup, .mixed, .inPerson, .present,
      minutes: 30, suds: 40),
    Starter(
      14, "Say one thing in a class or club", .smallGroup, .stranger, .inPerson, .reply,
      minutes: 45, suds: 45),
    Starter(
      15, "Ask for a small favour", .oneToOne, .known, .inPerson, .start, minutes: 5, suds: 45),
    Starter(
      16, "Say no to a small request", .oneToOne, .known, .inPerson, .reply, minutes: 5, suds: 45),
    Starter(
      17, "Return or exchange an item", .oneToOne, .stranger, .inPerson, .start, minutes: 10,
      suds: 45),
    Starter(
      18, "Join a video group, camera your choice", .smallGroup, .stranger, .video, .present,
      minutes: 30, suds: 45),
    Starter(
      19, "Tell a friend a bit about how I really am", .oneToOne, .known, .inPerson, .start,
      minutes: 20, suds: 50),
    Starter(
      20, "Volunteer for one 2-hour shift", .smallGroup, .stranger, .inPerson, .present,
      minutes: 120, suds: 50),
    Starter(
      21, "Invite someone for coffee", .oneToOne, .acquaintance, .text, .start, minutes: 10,
      suds: 50),
    Starter(
      22, "Go to the same class alone", .smallGroup, .mixed, .inPerson, .present, minutes: 60,
      suds: 55),
    Starter(
      23, "Share an opinion that may differ", .smallGroup, .acquaintance, .inPerson, .reply,
      minutes: 15, suds: 55),
    Starter(
      24, "Try a peer-support group once", .smallGroup, .stranger, .inPerson, .present, minutes: 60,
      suds: 60),
    Starter(
      25, "Start a chat at a club, 5 min", .oneToOne, .stranger, .inPerson, .start, minutes: 5,
      suds: 60),
    Starter(
      26, "Host two people for tea or a game", .smallGroup, .known, .inPerson, .host, minutes: 90,
      suds: 60),
    Starter(
      27, "Go to a gathering alone, stay 30 min", .largerGroup, .mixed, .inPerson, .present,
      minutes: 30, suds: 65),
    Starter(
      28, "Organise a small outing", .smallGroup, .mixed, .inPerson, .host, minutes: 120, suds: 70),
  ]
}
