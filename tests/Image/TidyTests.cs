using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>What is made smaller within methods and types stays what it was.</summary>
public sealed class TidyTests
{
    [Fact]
    public void Enums_are_numbers_but_where_they_are_objects()
    {
        using Sample sample = Sample.Of(
            """
            public enum Small : byte { Zero, One, Two = 200 }
            public enum Boxed { A, B = 7 }
            public enum Key { X, Y }
            public class Maker
            {
                private readonly Small[] _all = { Small.One, Small.Two, Small.Zero };
                public int Kind;
                public Maker(Key key) { Kind = 10 + (int)key; }
                public Maker(int key) { Kind = 100 + key; }
                public Small At(int i) { for (int k = 0; k < 3; k++) { if (k == i) { return _all[k]; } } return (Small)77; }
                public string Word(Small s) { switch (s) { case Small.Zero: return "zero"; case Small.One: return "one"; default: return "many"; } }
                public bool TryFind(Small s, ref Small last) { last = s; return s == Small.Two; }
            }
            """,
            """
            Maker m = new Maker(Key.Y); Maker n = new Maker(1); Small last = Small.Zero; object boxed = Boxed.B;
            args[0] = m.Kind + "," + n.Kind + "," + (int)m.At(args.Length) + m.Word(m.At(0)) + m.Word(m.At(2)) + m.TryFind(m.At(1), ref last) + (int)last + ((Boxed)boxed == Boxed.B) + (boxed is int);
            """);
        Assert.Equal("11,101,200onezeroTrue200TrueFalse", sample.Answer());
        Assert.False(sample.Has("Small"));
        Assert.True(sample.Has("Boxed"));
        Assert.True(sample.Has("Key"));
    }

    [Fact]
    public void Conditions_that_are_known_where_they_come_from_are_jumps()
    {
        using Sample sample = Sample.Of(
            """
            public class Rule
            {
                public int Low = 2; public int High = 9; public bool IsOff;
                public bool IsIn(int n) => !IsOff && n >= Low && n <= High;
            }
            """,
            """
            Rule rule = new Rule { IsOff = args.Length > 1 }; string text = "";
            for (int i = 0; i < 12; i++) { if (rule.IsIn(i)) { text += i; } else if (i > 10) { text += "x"; } }
            args[0] = text;
            """);
        Assert.Equal("23456789x", sample.Answer());
        Assert.False(sample.Has("IsIn"));
        Instruction[] main = [.. sample.Modules()[0].EntryPoint.Body.Instructions];
        Assert.DoesNotContain(
            main,
            i => i.OpCode.Code is Code.Br or Code.Br_S && i.Operand is Instruction { OpCode.Code: Code.Brfalse_S or Code.Brtrue_S or Code.Br_S or Code.Br });
    }

    [Fact]
    public void Jumps_into_guarded_code_stay_at_its_beginning()
    {
        using Sample sample = Sample.Of(
            """
            using System;
            public class Guard
            {
                public string Log = "";
                public int Run(int n)
                {
                    int k = 0;
                    while (k < n)
                    {
                        try { while (k < 3) { k++; if (k == 2) { throw new InvalidOperationException(); } } k++; Log += k; }
                        catch (InvalidOperationException) { Log += "c"; continue; }
                        finally { Log += "f"; }
                    }

                    return k;
                }
            }
            """,
            "Guard g = new Guard(); args[0] = g.Run(4 + args.Length) + g.Log;");
        Assert.Equal("5cf4f5f", sample.Answer());
    }

    [Fact]
    public void Bytes_of_arrays_come_along_with_code_that_moves_into_another_part()
    {
        using Sample sample = Sample.Of(
            """
            public static class Far { public static int[] Make() { return new int[] { 3, 1, 4, 1, 5, 9, 2, 6 }; } public static long[] More() { return new long[] { 10, 20, 30, 40 }; } }
            public class Near { public int Sum() { int s = 0; foreach (int n in Far.Make()) { s += n; } foreach (long n in Far.More()) { s += (int)n; } return s; } }
            """,
            "args[0] = new Near().Sum().ToString();",
            maximumCodeBytes: 100);
        Assert.Equal("131", sample.Answer());
        Assert.DoesNotContain("<PrivateImplementationDetails>", sample.Names);
        foreach (TypeDefinition type in sample.Modules().SelectMany(m => m.Types))
        {
            Assert.All(
                type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Where(i => i.OpCode.Code == Code.Ldtoken),
                i => Assert.Equal(type, ((FieldReference)i.Operand).DeclaringType));
        }
    }

    [Fact]
    public void A_method_that_begins_with_a_loop_still_asks_whether_there_is_an_object()
    {
        using Sample sample = Sample.Of(
            """
            public class Bank
            {
                public static int Asked;
                public int Step = 2;
                public int Count(int n) { int s = 0; for (int i = 0; i < n; i++) { Asked++; s += Step; } return s; }
            }
            """,
            """
            Bank bank = new Bank(); Bank none = args.Length > 2 ? bank : null;
            args[0] = bank.Step.ToString();
            try { int n = none.Count(args.Length - 1); args[0] += "counted" + n; } catch (NullReferenceException) { args[0] += "none" + Bank.Asked; }
            """);
        Assert.Equal("2none0", sample.Answer());
        Assert.False(sample.Has("Count"));
    }
}
