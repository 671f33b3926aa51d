import Foundation
import Testing

/// Disks that fail or are full, and things that are no files, around the built program.
@Suite(.serialized, .timeLimit(.minutes(10))) struct DiskTests {
  private func moods(_ program: Program) throws -> [Int] {
    try program.checkIns().compactMap { $0["mood"] as? Int }.sorted()
  }

  private func names(_ program: Program) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: program.state.deletingLastPathComponent().path).sorted()
  }

  private func expectPlainWords(_ run: Program.Run, lines: Int = 1) {
    #expect(!run.errors.contains("Fatal error") && !run.errors.contains("Backtrace"))
    #expect(run.errors.split(separator: "\n").count <= lines, "\(run.errors)")
  }

  /// The calls of a save fail one after the other, once or from then on.
  @Test(
    arguments: [
      ("write", "ENOSPC"), ("write", "EDQUOT"), ("write", "EIO"), ("fsync", "EIO"),
      ("/^rename", "EXDEV"), ("/^link", "EPERM"),
    ], ["", "+"])
  func aCallThatFailsLeavesTheOldOrTheNewNotebook(fault: (String, String), ever: String) throws {
    let (call, error) = fault
    for number in 1...6 {
      let program = try Program()
      try program.run("checkin", "1")
      let before = try Data(contentsOf: program.state)
      let run = try program.script(
        "timeout 20 strace -f -o /dev/null -e 'trace=\(call)'"
          + " -e 'inject=\(call):error=\(error):when=\(number)\(ever)' $STEADY checkin 3")
      let all = try moods(program)
      #expect(all == [1] || all == [1, 3], "call \(number)")
      expectPlainWords(run, lines: 2)
      if run.code == 0 { #expect(all == [1, 3]) } else { #expect(run.code == 74) }
      if all == [1] { #expect(try Data(contentsOf: program.state) == before) }
      if call != "/^rename" || ever.isEmpty {
        #expect(try !names(program).contains { $0.contains(".tmp-") })
      }
      // The fault is over: it works again.
      let next = try program.run("checkin", "5")
      #expect(next.code == 0 && next.errors == "")
      #expect(try moods(program).suffix(1) == [5])
      if run.code == 0, run.errors == "" { break }
    }
  }

  @Test(arguments: ["write", "fsync", "/^rename", "/^open", "flock"])
  func anInterruptedCallIsNotNoticed(call: String) throws {
    for number in 1...3 {
      let program = try Program()
      try program.run("checkin", "1")
      // The loader's own calls are not ours to try again.
      let path = call == "/^open" ? "-P '\(program.state.path).lock'" : ""
      let run = try program.script(
        "strace -f -o /dev/null \(path) -e 'trace=\(call)'"
          + " -e 'inject=\(call):error=EINTR:when=\(number)' $STEADY checkin 3")
      #expect(run.code == 0 && run.errors == "", "\(call) \(number): \(run.errors)")
      #expect(try moods(program) == [1, 3])
    }
  }

  @Test(arguments: [("1", "checkin 3"), ("4", "checkin 3 --note \"$(printf %9000s x)\"")])
  func aLimitOnTheSizeOfFilesIsAnError(limit: String, verb: String) throws {
    let program = try Program()
    try program.run("checkin", "1", "--note", String(repeating: "a", count: 900))
    let before = try Data(contentsOf: program.state)
    let run = try program.script("ulimit -f \(limit); $STEADY \(verb)")
    #expect(run.code == 74)
    #expect(run.errors.contains("a limit on the size of files"), "\(run.errors)")
    #expect(try Data(contentsOf: program.state) == before)
    #expect(try names(program) == ["steady.json", "steady.json.lock"])
  }

  @Test func fewOpenFilesAreEnoughOrAnError() throws {
    for limit in 4...14 {
      let program = try Program()
      try program.run("checkin", "1")
      let run = try program.script("ulimit -n \(limit); $STEADY checkin 3")
      expectPlainWords(run, lines: 2)
      let all = try moods(program)
      // 127: not even the loader had enough.
      #expect([0, 73, 74, 127].contains(run.code), "\(limit): \(run.code) \(run.errors)")
      #expect(run.code == 0 ? all == [1, 3] : all == [1] || all == [1, 3], "\(limit)")
    }
  }

  /// Whether a disk of our own can be had here without being root.
  private static let canMount: Bool = {
    (try? shell("unshare -Urm true && echo yes"))?.trimmed == "yes"
  }()

  /// Runs lines with a small disk at `$DISK`.
  private func onDisk(_ program: Program, _ options: String, _ lines: String) throws -> Program.Run
  {
    let disk = program.folder.appending(path: "disk").path
    return try program.script(
      """
      export DISK='\(disk)'; mkdir -p "$DISK"; export STEADY_DATA="$DISK/s.json"
      unshare -Urm bash -c '
        mount -t tmpfs -o \(options) t "$DISK" || exit 99
        \(lines)
      '
      """)
  }

  @Test(.enabled(if: canMount)) func aFullDiskIsSaidAndThenItWorksAgain() throws {
    let program = try Program()
    let run = try onDisk(
      program, "size=256k",
      """
      $STEADY checkin 1 >/dev/null; before=$(sha256sum <"$STEADY_DATA")
      dd if=/dev/zero of="$DISK/filler" bs=1k 2>/dev/null
      $STEADY checkin 3; echo "code $?"
      [ "$before" = "$(sha256sum <"$STEADY_DATA")" ] && echo untouched
      ls "$DISK"
      rm "$DISK/filler"; $STEADY checkin 5 >/dev/null; echo "code $?"; $STEADY list checkin
      """)
    #expect(run.output.contains("code 74\nuntouched\n"), "\(run.output) \(run.errors)")
    #expect(run.errors.contains("the disk is full"))
    #expect(!run.output.contains(".tmp-"))
    #expect(run.output.contains("mood 5") && !run.output.contains("mood 3"))
  }

  @Test(.enabled(if: canMount)) func aDiskWithoutInodesIsSaid() throws {
    let program = try Program()
    let run = try onDisk(
      program, "size=1m,nr_inodes=8",
      """
      $STEADY checkin 1 >/dev/null; before=$(sha256sum <"$STEADY_DATA")
      for n in 1 2 3 4 5 6 7 8; do : 2>/dev/null >"$DISK/filler$n"; done 2>/dev/null
      $STEADY checkin 3; echo "code $?"
      [ "$before" = "$(sha256sum <"$STEADY_DATA")" ] && echo untouched
      """)
    #expect(run.output.contains("code 74\nuntouched\n"), "\(run.output) \(run.errors)")
    #expect(run.errors.contains("the disk is full"))
  }

  @Test(.enabled(if: canMount)) func aReadOnlyDiskIsReadAndNotWritten() throws {
    let program = try Program()
    let run = try onDisk(
      program, "size=256k",
      """
      $STEADY checkin 1 >/dev/null; mount -o remount,ro "$DISK"
      $STEADY list checkin; echo "code $?"; $STEADY checkin 3; echo "code $?"
      $STEADY doctor | grep folder
      """)
    #expect(run.output.contains("mood 1\ncode 0\n"))
    #expect(run.output.contains(#/code (73|74|77)/#), "\(run.output) \(run.errors)")
    #expect(run.errors.contains("the disk is read-only"))
    #expect(run.output.contains("opens to read only"))
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let program = try Program()
    let folder = program.folder.path
    try shell("mkfifo '\(folder)/fifo'; mkdir '\(folder)/folder'; ln -s circle '\(folder)/circle'")
    try shell("ln -s /dev/zero '\(folder)/zero'; ln -s fifo '\(folder)/tofifo'")
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = folder + "/socket"
    try #require(path.utf8.count < 100)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    let kinds = "cd '\(folder)' && stat -c '%n %F' fifo folder circle zero tofifo socket /dev/null"
    let before = try shell(kinds)
    for name in ["fifo", "folder", "circle", "zero", "tofifo", "socket", "/dev/null", "/dev/full"] {
      let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
      for verb in ["today", "checkin 3", "doctor", "merge x", "passphrase set"] {
        let run = try program.script(
          "timeout 10 $STEADY --data '\(path)' \(verb) </dev/null >/dev/null")
        #expect(run.code == (verb == "doctor" ? 1 : 66), "\(name) \(verb): \(run.errors)")
        #expect(run.errors.split(separator: "\n").count <= 1, "\(run.errors)")
      }
    }
    #expect(try shell(kinds) == before)
  }

  @Test func aLinkThatLeadsNowhereYetGetsItsTarget() throws {
    let program = try Program()
    let folder = program.folder.path
    try shell("mkdir '\(folder)/real'; ln -s real/notes.json '\(folder)/link.json'")
    #expect(try program.run("--data", folder + "/link.json", "checkin", "3").code == 0)
    #expect(try shell("readlink '\(folder)/link.json'").trimmed == "real/notes.json")
    #expect(try shell("ls '\(folder)/real'") == "notes.json\nnotes.json.lock\n")
  }

  @Test func aFolderThatIsGoneIsSaidAndWaitedFor() throws {
    let program = try Program()
    try program.run("checkin", "1")
    let data = program.state.deletingLastPathComponent().path
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "saved ✓")
    try shell("mv '\(data)' '\(data)-away'")
    try window.press("2", "Right", "Right", "Enter")
    window.wait(for: "not saved")
    #expect(!FileManager.default.fileExists(atPath: data))
    try shell("mv '\(data)-away' '\(data)'")
    try window.press("C-q")
    window.wait(for: "Not saved yet")
    try window.press("r")
    window.wait(for: "saved ✓")
    #expect(try moods(program) == [1, 7])
  }

  @Test func standardStreamsThatAreClosedNeverBecomeTheNotebook() throws {
    let program = try Program()
    try program.run("checkin", "1")
    for closed in ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"] {
      try program.script("$STEADY checkin 3 \(closed)")
      #expect(try program.run("doctor").code == 0, "\(closed)")
    }
    #expect(try moods(program).count == 6)
  }
}
