package import Diagnostics

/// An id of something in another file, and where it was named.
package struct PlacedID: Sendable, Hashable {
  /// The id.
  package let id: String
  /// Where it stands.
  package let place: Place

  /// Creates a reference.
  package init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}
