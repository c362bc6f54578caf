using System.Text.Json;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A message that a backend holds, and what the contract lets a later copy of it say.</summary>
internal sealed class ToldMessage
{
    private static readonly string[] WaySigns = ["isReplay", "isTimeRepaired"];
    private static readonly string[] NotKept = ["minimumWatts", "maximumWatts"];

    private readonly string _topic;
    private readonly string _body;

    public ToldMessage(string topic, JsonElement body)
    {
        _topic = topic;
        _body = body.GetRawText();
    }

    /// <summary>The same identity is the same message: what the first copy says a later one says too, or fills in what was not known.</summary>
    public void AssertSame(string topic, JsonElement copy)
    {
        Assert.Equal(_topic, topic);
        using JsonDocument document = JsonDocument.Parse(_body);
        Dictionary<string, JsonElement> members = copy.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(member => !WaySigns.Contains(member.Name)))
        {
            Assert.True(members.Remove(member.Name, out JsonElement value), $"{topic}: a copy is without {member.Name}");
            bool mayDiffer = member.Value.ValueKind == JsonValueKind.Null
                || (value.ValueKind == JsonValueKind.Null && NotKept.Contains(member.Name));
            Assert.True(
                mayDiffer || member.Value.GetRawText() == value.GetRawText(),
                $"{topic}: {member.Name} was {member.Value.GetRawText()} and is {value.GetRawText()} in a copy");
        }

        Assert.Empty(members.Keys.Except(WaySigns));
    }
}
