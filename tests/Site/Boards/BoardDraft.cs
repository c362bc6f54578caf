namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>A board file that has everything and is right, to be made wrong.</summary>
internal static class BoardDraft
{
    /// <summary>With Wi-Fi, on the first of the family.</summary>
    public const string Text = """
        {
          "id": "draft",
          "soc": "esp32",
          "nanoffTarget": "ESP32_REV3",
          "network": { "kind": "wifi" },
          "i2c": { "sdaPin": 21, "sclPin": 22 },
          "pulseInputs": [13, 14],
          "analogInputs": [36, 39],
          "digitalInputs": [{ "pin": 34, "normallyClosed": true }],
          "outputs": [{ "pin": 25 }, { "i2cAddress": "0x20", "bit": 0, "activeLow": true }],
          "serialPorts": [{ "transmitPin": 15, "receivePin": 5, "directionPin": 32 }],
          "sources": [
            {
              "name": "a test",
              "covers": ["nanoffTarget", "network", "i2c", "pulseInputs", "analogInputs", "digitalInputs", "outputs", "serialPorts"]
            }
          ]
        }
        """;

    /// <summary>The text with one place changed, which must be there, and added keys without a status.</summary>
    public static string With(string right, string wrong)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        return Text.Replace(right, wrong, StringComparison.Ordinal);
    }

    /// <summary>The text with a key before its outputs that nobody has confirmed.</summary>
    public static string Adding(string key, string value, params string[] unconfirmed) => Text.Replace(
        "\"outputs\": [",
        $"\"{key}\": {value}, \"unconfirmed\": [{string.Join(", ", unconfirmed.Prepend(key).Select(path => $"\"{path}\""))}], \"outputs\": [",
        StringComparison.Ordinal);

    /// <summary>What is wrong with a text.</summary>
    public static InputFinding Refuse(string text)
    {
        InputException refusal = Assert.Throws<InputException>(() => BoardFile.Parse("board.json", text));
        Texts.AssertBilingual(refusal);
        return Assert.Single(refusal.Findings);
    }
}
