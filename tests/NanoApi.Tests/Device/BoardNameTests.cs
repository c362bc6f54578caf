using System.Text;
using Zibo.EdgeCtl.Device;

namespace Zibo.EdgeCtl.NanoApi.Tests.Device;

public sealed class BoardNameTests
{
    [Theory]
    [InlineData("kc868-a6", "kc868-a6")]
    [InlineData("kc868-a6\n", "kc868-a6")]
    [InlineData("  kc868-a6 \r\nwritten by hand\n", "kc868-a6")]
    [InlineData("", "")]
    [InlineData("\nkc868-a6", "")]
    [InlineData("kc868_a6\u00e9", "kc868_a6??")]
    public void The_first_line_names_the_board(string text, string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(name, BoardName.Parse(bytes, bytes.Length));
    }
}
