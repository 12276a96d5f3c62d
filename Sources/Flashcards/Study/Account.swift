/// An account of a computer: who is at the keyboard, as far as the system knows.
///
/// Accounts are told apart by their names. The machine is kept for people to read: the same person
/// has the same account name on two machines, and a container has a new machine every day.
public struct Account: Hashable, Sendable {
  /// The account's name.
  public let name: String
  /// The name of the machine.
  public let machine: String

  /// An account.
  public init(name: String, machine: String) {
    self.name = name
    self.machine = machine
  }

  /// The fields of a decision's payload.
  var fields: [String: String] { ["account": name, "machine": machine] }
}
