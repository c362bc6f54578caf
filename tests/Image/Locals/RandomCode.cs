using System.Text;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>Random statements that write and read a handful of locals, in branches, loops and guarded code.</summary>
internal sealed class RandomCode
{
    /// <summary>What the class around it must have: code that has gone wrong comes to an end too.</summary>
    internal const string Members = "public static int Rounds;";

    private const int MaximumDepth = 4;

    // The compiler takes comparisons for fewer.
    private const int SwitchCaseCount = 5;

    private static readonly string[] Types = ["int", "int", "int", "int", "byte", "long", "long", "int[]", "int[]", "string", "string"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private int _statementsLeft = 45;
    private int _names;

    private RandomCode(int seed) => _random = new Random(seed);

    /// <summary>What a method of an int <c>n</c> does, which gives a long.</summary>
    internal static string Of(int seed)
    {
        RandomCode code = new(seed);
        for (int i = 0; i < Types.Length; i++)
        {
            code.Line($"{Types[i]} v{i};");
        }

        code.Line("long sum = n;\nRounds = 0;");
        HashSet<int> written = [];
        while (code._statementsLeft > 0)
        {
            code.Statement(written, 0, isInLoop: false);
        }

        code.Line($"return sum + {code.Number(written)};");
        return code._text.ToString();
    }

    // Locals that are surely written are read; a way out of order leaves less of them.
    private void Statement(HashSet<int> written, int depth, bool isInLoop)
    {
        _statementsLeft--;
        switch (depth < MaximumDepth ? _random.Next(14) : _random.Next(7))
        {
            case 0 or 1 or 2 or 3:
                int local = _random.Next(Types.Length);
                Line($"v{local} = {Value(local, written)};");
                written.Add(local);
                break;
            case 4 or 5:
                Line($"sum = sum * 3 + {Number(written)};");
                break;
            case 6:
                Line(Exit(written, isInLoop));
                break;
            case 7 or 8:
                HashSet<int> then = [.. written];
                HashSet<int> otherwise = [.. written];
                Line($"if ({Condition(written)})");
                Block(then, depth, isInLoop);
                Line("else");
                Block(otherwise, depth, isInLoop);
                written.UnionWith(then.Intersect(otherwise));
                break;
            case 9 or 10:
                string counter = $"k{_names++}";
                Line($"for (int {counter} = 0; {counter} < {_random.Next(1, 4)} && Rounds++ < 5000; {counter}++)");
                Block([.. written], depth, isInLoop: true);
                break;
            case 11:
                Line($"switch ((int)({Number(written)}) & 3)\n{{");
                for (int i = 0; i < SwitchCaseCount; i++)
                {
                    Line(i == 0 ? "default:" : $"case {i - 1}:");
                    Block([.. written], depth, isInLoop: false);
                    Line("break;");
                }

                Line("}");
                break;
            default:
                Guarded(written, depth, isInLoop);
                break;
        }
    }

    private void Line(string text) => _text.AppendLine(text);

    private void Guarded(HashSet<int> written, int depth, bool isInLoop)
    {
        bool isCaught = _random.Next(3) > 0;
        Line("try\n{");
        Block([.. written], depth, isInLoop);
        Line($"sum += 7 / ((n + {Number(written)}) & 1);\n}}");
        if (isCaught)
        {
            Line($"catch (DivideByZeroException)\n{{\nsum += {Number(written)};");
            Block([.. written], depth, isInLoop);
            Line("}");
        }

        if (!isCaught || _random.Next(2) == 0)
        {
            // Nothing jumps out of what runs at the end.
            Line("finally\n{");
            int last = _random.Next(Types.Length);
            Line($"v{last} = {Value(last, written)};\nsum += {Number([.. written, last])};\n}}");
        }
    }

    private void Block(HashSet<int> written, int depth, bool isInLoop)
    {
        Line("{");
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            Statement(written, depth + 1, isInLoop);
        }

        Line("}");
    }

    private string Exit(HashSet<int> written, bool isInLoop) => _random.Next(3) switch
    {
        0 when isInLoop => $"if ({Condition(written)}) {{ break; }}",
        1 when isInLoop => $"if ({Condition(written)}) {{ continue; }}",
        2 => $"sum += 7 / ((n + {Number(written)}) & 1);",
        _ => $"if ({Condition(written)} && n == {_random.Next(4)}) {{ return sum * 5 + {Number(written)}; }}",
    };

    private string Condition(HashSet<int> written) => $"(({Number(written)}) & {_random.Next(1, 4)}) == 1";

    private string Value(int local, HashSet<int> written) => Types[local] switch
    {
        "int[]" => $"new int[] {{ (int)({Number(written)}), {_random.Next(9)} }}",
        "string" => $"({Number(written)}).ToString()",
        string type => $"({type})({Number(written)})",
    };

    private string Number(HashSet<int> written)
    {
        int[] known = [.. written.Order()];
        List<string> terms = [_random.Next(2) == 0 ? $"n * {_random.Next(9)}L" : $"{_random.Next(99)}L"];
        for (int i = _random.Next(3); i > 0 && known.Length > 0; i--)
        {
            int local = known[_random.Next(known.Length)];
            terms.Add(Types[local] switch
            {
                "int[]" => $"v{local}[{_random.Next(2)}]",
                "string" => $"v{local}[0] * v{local}.Length",
                _ => $"v{local}",
            });
        }

        return string.Join(_random.Next(2) == 0 ? " + " : " - ", terms);
    }
}
