namespace KeyAccountBot.Architecture.Tests;

/// <param name="Type">Full name of the type whose code mentions the member.</param>
/// <param name="Member">Full name of the member, as in <c>System.IO.File.OpenRead</c>; of a type where only the type is named.</param>
internal sealed record MemberUse(string Type, string Member);
