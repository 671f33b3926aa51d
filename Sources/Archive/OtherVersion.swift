import Glibc

/// A version of a notebook that lies somewhere else or has another name.
struct OtherVersion {
  let place: Location
  let survey: Survey
  /// What it is sealed with; nil for a plain one.
  let vault: Vault?

  /// Reads all of it; whatever is not a whole notebook of this version or an earlier one is refused.
  init(at path: String, opening keys: inout Keys, _ files: any FileOps) throws(Trouble) {
    place = try Location(path: path, files)
    let file = try Self.open(place, files)
    let opened: OpenFile
    (opened, vault) = try keys.opened(file)
    var none: Gathering?
    survey = try Survey(opened, gathering: &none)
    if survey.layout.isNewer { throw .newer(path: path, version: survey.layout.version) }
    if !survey.layout.flaws.isEmpty { throw .damagedVersion(survey.damage(of: path)) }
  }

  static func open(_ place: Location, _ files: any FileOps) throws(Trouble) -> OpenFile {
    let path = place.state
    let kind = try attempt(.read, path) { () throws(SystemError) in
      try files.status(at: path).kind
    }
    if kind != .file { throw .notAFile(path: path) }
    let number = try attempt(.read, path) { () throws(SystemError) in
      try files.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    }
    let file = OpenFile(number, path: path, files)
    if try file.status().kind != .file { throw .notAFile(path: path) }
    return file
  }
}
