using System.Text;
using CsCheck;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Spoils texts at random: characters and pieces go, come, change places.</summary>
internal static class Mutation
{
    private const string Characters = "{}[]\",:;0123456789-+.eE \n\r\t/*\\utrfansl中\uD800\0";

    /// <summary>The text with one to eight mutations.</summary>
    public static Gen<string> Of(string text) => Gen.Int.Select(seed => Mutate(text, new Random(seed)));

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutated = new(text);
        int count = random.Next(1, 9);
        for (int i = 0; i < count && mutated.Length > 0; i++)
        {
            int position = random.Next(mutated.Length);
            int length = Math.Min(random.Next(1, 40), mutated.Length - position);
            char character = Characters[random.Next(Characters.Length)];
            switch (random.Next(6))
            {
                case 0:
                    mutated.Remove(position, length);
                    break;
                case 1:
                    mutated.Insert(position, character);
                    break;
                case 2:
                    mutated[position] = character;
                    break;
                case 3:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(position, length));
                    break;
                case 4 when char.IsAsciiDigit(mutated[position]):
                    mutated[position] = (char)('0' + random.Next(10));
                    break;
                default:
                    mutated.Remove(position, 1);
                    break;
            }
        }

        return mutated.ToString();
    }
}
