/// What the manual page says beside what the program knows of itself.
enum ManText {
  static let description = [
    """
    Steady keeps a private notebook in one file on this machine: how it is right now, who is there, \
    and help one key away. Without a verb it opens the full screen, which works by keyboard in any \
    terminal of 40 columns and 12 rows or more. With a verb it does one thing and ends.
    """,
    "It is a self-help notebook. It is not therapy, not medical advice, and not for emergencies.",
  ]

  static let practices = [
    """
    What can be written with steady write PRACTICE, and the fields that --set takes, there and in \
    steady edit. A page of any practice has title, tags, private and minutes too.
    """
  ]

  static let times = [
    """
    A time is written as 2026-11-20, "2026-11-20 21:30", yesterday, "yesterday 21:30", today, \
    "today 08:15", 21:30, -90m, -2h, -3d or -1w. A date alone is noon of that day; with --since and \
    --until it is the whole day, which runs from 04:00 to 03:59. A check-in cannot be still to come, \
    and not before 1900.
    """,
    """
    An id is 26 letters and digits. Any part of it that no other has will do, from four characters \
    on; of a new thing the last characters differ most.
    """,
    """
    Where a text is asked for, - reads it from standard input: at most 1 MiB of UTF-8, without the \
    line breaks at its end.
    """,
  ]

  static let tables: [(title: String, entries: [(heading: String, about: String)])] = [
    (
      "FILES",
      [
        (
          "steady.json",
          """
          The notebook: --data FILE, else $STEADY_DATA, else $XDG_DATA_HOME/steady/steady.json, else \
          ~/.local/share/steady/steady.json. One record a line, each with its checksum.
          """
        ),
        ("steady.json.draft", "Half-typed text, beside it."),
        ("steady.json.lock", "Held only while writing, beside it."),
        ("steady.json.damaged-TIME", "A damaged file as it was found, beside it."),
        ("steady.json.changed-TIME", "A file that another program changed, as it was found."),
        ("steady.json.merged-TIME", "A version that a sync program left, once it is joined."),
        (
          "steady-edit-*",
          """
          A folder for a text that is open in your editor: in $XDG_RUNTIME_DIR, else beside the \
          notebook. It is removed afterwards; one that a killed program left, at the next edit.
          """
        ),
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ("STEADY_DATA", "The notebook, unless --data names one."),
        ("XDG_DATA_HOME, HOME", "Where the notebook is else; they count when they begin with /."),
        ("XDG_RUNTIME_DIR", "Where a text lies while your editor has it, if it is yours alone."),
        ("VISUAL, EDITOR", "Your editor, split into words as a shell does; else vi."),
        ("NO_COLOR", "The full screen has no colours when this is set to anything."),
        ("TERM, LANG, LC_ALL, TZ", "What they always mean."),
      ]
    ),
    (
      "EXIT STATUS",
      [
        ("0", "Done."),
        ("1", "The answer is no: nothing was found, or a problem was."),
        ("64", "The words of the command are wrong; nothing was changed."),
        ("65", "The notebook or the input is damaged, or of a newer version."),
        ("66", "There is no such file or id, or more than one."),
        ("69", "There is no usable terminal, or the editor cannot be started."),
        ("73", "Something cannot be made."),
        ("74", "Reading or writing failed; also a full or closed standard output."),
        ("75", "Another program has it; try again."),
        ("77", "That is not permitted."),
        ("129, 130, 143", "Ended by a signal; what was typed is kept."),
      ]
    ),
  ]

  static let privacy = [
    "Nothing leaves this machine: there is no network code in the program.",
    """
    What you give as an argument lands in your shell's history, and others on this machine can see \
    it while the program runs. A text that is read from standard input, or typed on the full screen, \
    does not.
    """,
    """
    Files are for you alone, and not encrypted: whoever runs the machine, its backups or a synced \
    folder can read them. Your editor may keep parts of a text in its own places (swap files, \
    backups, undo history).
    """,
  ]
}
