import CNCurses
import Glibc
import Synchronization

/// What happens when the program itself fails: the terminal is given back, one line is said.
///
/// Then it ends of the same signal, so that the parent sees what happened. Nothing here waits, locks
/// or allocates once it has begun.
struct CrashGuard {
  typealias Plan = UnsafeMutablePointer<curses_crash_plan>

  /// Where the plan lies that the handler works with; it stays for as long as the program runs.
  private static let place = Atomic<UInt>(0)
  private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  private let plan: Plan
  private let former: [(number: Int32, action: sigaction)]

  /// Starts to wait for the worst; `reset` undoes all that the terminal was told.
  init(line: Line, outlet: Outlet, reset: String, message: String) {
    plan = .allocate(capacity: 1)
    plan.initialize(to: curses_crash_plan())
    plan.pointee.outlet = outlet.descriptor
    line.note(in: plan)
    curses_prepare_crash(plan, reset, message.isEmpty ? "" : message + "\n")
    plan.pointee.armed = 1
    Self.place.store(UInt(bitPattern: plan), ordering: .sequentiallyConsistent)
    curses_give_stack()
    former = Self.faults.map { ($0, curses_catch_fault($0, Self.crash)) }
  }

  private static let crash: @convention(c) (Int32) -> Void = { number in
    curses_crash(Plan(bitPattern: place.load(ordering: .sequentiallyConsistent)), number)
  }

  /// Says whether the terminal is the program's at this moment.
  func arm(_ isOurs: Bool) { plan.pointee.armed = isOurs ? 1 : 0 }

  /// Gives every fault the effect it had before.
  func restore() {
    Self.place.store(0, ordering: .sequentiallyConsistent)
    for (number, action) in former { curses_release(number, action) }
  }
}

extension CursesTerminal {
  /// To be called on every other thread: a stack for the handler, should its own be used up.
  package static func guardThread() {
    curses_give_stack()
    #if DEBUG
      CrashSwitch.noteThread()
    #endif
  }
}
