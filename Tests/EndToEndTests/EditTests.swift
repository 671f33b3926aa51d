import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct EditTests {
  @Test func theHelpNamesTheFieldsOfBreathing() throws {
    let help = try Program().run("edit", "--help").output
    for name in ["beforeTension", "afterTension", "felt", "own pattern"] {
      #expect(help.contains(name))
    }
  }

  @Test func fieldsAreChangedAndTheRestStays() throws {
    let program = try Program()
    let id = try program.checkIn("5", "--energy", "3", "--feel", "sad", "--note", "first")
    let run = try program.run(
      "edit", String(id.suffix(6)).lowercased(), "--set", "mood=7", "--set", "Feelings=calm, sad",
      "--set", "energy=", "--at=-3d")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix(id))
    let checkIn = try program.checkIn(id: id)
    #expect(checkIn["mood"] as? Int == 7)
    #expect(checkIn["energy"] == nil)
    #expect(checkIn["feelings"] as? [String] == ["calm", "sad"])
    #expect(checkIn["note"] as? String == "first")
    let day = try program.script("date -u -d '3 days ago' +%F").output.trimmed
    #expect((checkIn["at"] as? String ?? "").hasPrefix(day))
    let json = try program.run("edit", id, "--set", "mood=8", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["mood"] as? Int == 8)
  }

  @Test(arguments: [
    (["--set", "mood=11"], 64, "0 to 10"),
    (["--set", "mood=6", "--set", "energy=x"], 64, "energy is a number"),
    (["--set", "moood=1"], 64, "Did you mean mood?"),
    (["--set", "weather=1"], 64, "There is: "), (["--at", "-9999w"], 64, "before 1900"),
    (["--set", "mood"], 64, "has no ="),
    (["--set", "intensities=1,2"], 64, "more intensities"),
    (["--at", "2999-01-01"], 64, "still to come"),
    (["--at", "soon"], 64, "is no time"),
    (["-"], 65, "no text"),
    ([""], 65, "no text"),
    (["--set", "note=-"], 65, "no text"),
    (["--set", "note=-", "--set", "need=-"], 64, "only once"),
    ([], 64, "--set mood=6"),
  ])
  func whatIsRefusedChangesNothing(arguments: [String], code: Int, sentence: String) throws {
    let program = try Program()
    let id = try program.checkIn("5", "--feel", "sad", "--note", "first")
    let before = try program.text()
    let run = try program.launch(["edit", id] + arguments)()
    #expect(Int(run.code) == code)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try program.text() == before)
  }

  @Test func theTextComesFromArgumentsOrStandardInput() throws {
    let program = try Program()
    let id = try program.checkIn("5")
    try program.run("edit", id, "two", "words")
    #expect(try program.checkIn(id: id)["note"] as? String == "two words")
    let run = try program.script("printf 'one\\ntwo ü\\n\\n' | \"$STEADY\" edit \(id) -")
    #expect(run.code == 0)
    #expect(try program.checkIn(id: id)["note"] as? String == "one\ntwo ü")
  }

  @Test func editsAtTheSameMomentLoseNothing() throws {
    let program = try Program()
    let id = try program.checkIn("5")
    let changes = ["mood=1", "energy=2", "feelings=calm", "context=home", "need=rest", "note=n"]
    let runs = try changes.map { try program.launch(["edit", id, "--set", $0]) }
    for run in runs { #expect(try run().code == 0) }
    let checkIn = try program.checkIn(id: id)
    #expect(checkIn["mood"] as? Int == 1)
    #expect(checkIn["energy"] as? Int == 2)
    #expect(checkIn["feelings"] as? [String] == ["calm"])
    #expect(checkIn["context"] as? [String] == ["home"])
    #expect(checkIn["need"] as? String == "rest")
    #expect(checkIn["note"] as? String == "n")
  }

  @Test func anIDIsAnyPartThatNoOtherHas() throws {
    let program = try Program()
    let ids = try [program.checkIn("5"), program.checkIn("6")]
    for verb in ["show", "edit", "delete"] {
      let more = verb == "edit" ? ["--set", "mood=1"] : []
      let several = try program.launch([verb, String(ids[0].prefix(5))] + more)()
      #expect(several.code == 66)
      for id in ids { #expect(several.errors.contains(id)) }
      #expect(several.output == "")
      #expect(try program.launch([verb, ids[0] + "0"] + more)().code == 66)
      #expect(try program.launch([verb, "ABC"] + more)().code == 64)
    }
    #expect(try program.run("show", ids[0].lowercased()).code == 0)
  }

  @Test func whatIsDeletedIsPrintedOnceMore() throws {
    let program = try Program()
    let ids = try [program.checkIn("5", "--note", "first"), program.checkIn("6")]
    #expect(try program.run("delete", ids[0], "ZZZZZZ").code == 66)
    #expect(try program.checkIns().count == 2)
    let run = try program.launch(["delete"] + ids + [ids[0]])()
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.output.contains("deleted: \(ids[0])") && run.output.contains("first"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try program.checkIns().isEmpty)
    #expect(try program.run("show", ids[0]).code == 66)
    let json = try program.run("delete", program.checkIn("4"), "--json").output
    let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(array?.count == 1)
  }

  @Test func aDamagedNotebookIsNotEdited() throws {
    let program = try Program()
    let id = try program.checkIn("5")
    try program.run("checkin", "6")
    let damaged = try program.text().replacing("\"mood\":6", with: "\"mood\":6,,")
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try program.run("edit", id, "--set", "mood=1").code == 65)
    #expect(try program.run("delete", id).code == 65)
    #expect(try program.text() == damaged)
  }
}
