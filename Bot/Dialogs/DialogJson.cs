using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace KeyAccountBot.Bot.Dialogs;

[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class DialogJson : JsonSerializerContext;
