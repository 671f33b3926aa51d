/// The theme that is used until another is chosen, as a base16 file.
package let dusk: [UInt8] = PackageResources.dusk_yaml
