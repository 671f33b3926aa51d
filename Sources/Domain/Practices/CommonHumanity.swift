/// Others know this too: one of the three parts of self-kindness (Neff, 2003).
extension Practice {
  package static let commonHumanity = Practice(
    id: "common-humanity", title: "Others know this too",
    purpose: "One line on who else feels this.",
    seconds: 60,
    steps: [
      Step(
        "Line", "Who else may feel this now? Pick a line or write one.",
        examples: Array(CommonHumanity.lines.prefix(2)),
        [PracticeField("shared", "line", .line, ideas: CommonHumanity.lines)])
    ],
    headline: ["shared"], kept: "shared",
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "line", "lines") + " kept"]
    })
}

/// Lines to take as they are, or to change: none says that the pain is small.
package enum CommonHumanity {
  package static let lines = [
    "Most people who lose someone lie awake at times.",
    "Someone in this street has cried over a photo too.",
    "People of all ages have waited for a text that did not come.",
    "Many hearts hurt tonight. Mine is one of them.",
    "It is human to miss what was dear.",
    "Others have felt this and did not know what to do either.",
    "My friends have lost people as well, even if they do not say so.",
    "Songs are full of this because so many have felt it.",
    "No one learns to part without some pain.",
    "Anyone who loved this much would find this hard.",
    "Someone I have never met would nod at this page.",
    "To feel torn is a part of being human.",
  ]
}
