using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>Locals that are never needed at the same time are one, and none loses what is still needed of it.</summary>
public sealed class LocalSharingTests
{
    [Fact]
    public void Locals_that_follow_each_other_are_one()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int a = n + 1; int x = n + a * a;
            int b = n + 2; int y = x + b * b + x;
            int c = n + 3; int z = y + c * c + y;
            return n + z * z;
            """);
        Assert.Equal("Int32 Int32 Int32 Int32 Int32 Int32", method.PlainLocals);
        Assert.Equal("Int32 Int32", method.SharedLocals);
        method.AssertSame(-3, 0, 5);
    }

    [Fact]
    public void Locals_that_are_needed_together_stay_two()
    {
        SharedMethod method = SharedMethod.Of("int a = n + 1; int b = n * 7; int c = a * b - a; return n + a * 1000 + b * 10 + c * c;");
        Assert.Equal("Int32 Int32 Int32", method.SharedLocals);
        method.AssertSame(0, 1, 9);
    }

    [Fact]
    public void What_the_next_round_of_a_loop_needs_stays()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int keep = n + 5; int sum = 0;
            for (int i = 0; i < 3; i++) { sum += keep * keep; int t = sum + i; sum += t * t; }
            return sum;
            """);
        Assert.Equal("Int32 Int32 Int32 Int32", method.SharedLocals);
        method.AssertSame(0, 1, 9);
    }

    [Fact]
    public void What_one_of_two_ways_needs_stays_on_it_and_behind_them()
    {
        SharedMethod alike = SharedMethod.Of(
            "int keep = n * 3; int sum; if (n > 2) { int t = n * n; sum = n + t * t; } else { sum = keep * keep; } return sum + n;");
        Assert.Equal("Int32 Int32 Int32", alike.PlainLocals);
        Assert.Equal("Int32", alike.SharedLocals);
        alike.AssertSame(0, 2, 3, 9);
        SharedMethod behind = SharedMethod.Of(
            "int keep = n * 3; int sum; if (n > 2) { int t = n * n; sum = n + t * t; } else { sum = 1; } return sum + keep * keep;");
        behind.AssertSame(0, 2, 3, 9);
        SharedMethod switched = SharedMethod.Of(
            """
            int keep = n * 3; int other = n + 7; int early = n * 11; int sum = n + early * early;
            switch (n)
            {
                case 0: { int t = n + 1; sum = n + t * t; break; }
                case 1: { int t = n + 2; sum = n + t * t; break; }
                case 2: sum += 5; break;
                case 3: sum = other * other; break;
                default: sum = keep * keep; break;
            }

            return sum;
            """);
        switched.AssertSame(0, 1, 2, 3, 4);
    }

    [Fact]
    public void What_a_handler_looks_at_stays_in_all_that_it_guards()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int keep = n + 3; int sum = 0;
            try { int t = 10 / n; sum = n + t * t; int u = 10 / (n - 1); sum += u * u; } catch (DivideByZeroException) { sum += keep * keep; }
            return sum;
            """);
        method.AssertSame(0, 1, 2, 3);
        Assert.Equal("Int32 Int32 Int32 Int32", method.PlainLocals);
        Assert.Equal("Int32 Int32 Int32", method.SharedLocals);
    }

    [Fact]
    public void What_is_needed_behind_guarded_code_stays_in_what_runs_at_its_end()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int keep = n + 3; int sum = 0;
            try { sum = 10 / n; } finally { int t = n * 7; Log = n + t * t; }
            return sum + keep * keep + Log;
            """,
            "public static int Log;");
        method.AssertSame(0, 1, 2, 3);
    }

    [Fact]
    public void A_method_that_asks_before_it_handles_stays_as_it_is()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int keep = n + 3; int sum = 0;
            try { int t = 10 / n; sum = n + t * t; sum += 10 / (n - 1); } catch (DivideByZeroException) when (keep == 4) { sum += 1000; }
            return sum;
            """);
        method.AssertSame(0, 1, 2, 3);
        Assert.Equal(method.PlainLocals, method.SharedLocals);
    }

    [Fact]
    public void A_local_whose_address_is_taken_stays_alone()
    {
        SharedMethod method = SharedMethod.Of(
            "int a = n; ref int at = ref a; int t = n * 7; int sum = n + t * t; at += t + sum; return at * 3 + at;");
        method.AssertSame(0, 1, 9);
    }

    // No compiler leaves a local unwritten, but code that was put in the place of a call may rest on 0.
    [Fact]
    public void What_is_read_before_it_is_written_is_still_nothing()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int last = 0; int sum = n;
            for (int i = 0; i < 3; i++) { int t = n + i; sum += t * t; sum += last * 2; last = sum; }
            return sum * 2 + sum;
            """,
            edit: body =>
            {
                Assert.Equal(Code.Ldc_I4, body.Instructions[0].OpCode.Code);
                Assert.Equal(Code.Stloc, body.Instructions[1].OpCode.Code);
                body.Instructions.RemoveAt(0);
                body.Instructions.RemoveAt(0);
                body.InitLocals = true;
            });
        Assert.Equal("Int32 Int32 Int32 Int32", method.SharedLocals);
        method.AssertSame(1, 2, 9);
    }

    [Fact]
    public void Numbers_share_with_those_of_their_type()
    {
        SharedMethod method = SharedMethod.Of(
            """
            byte b = (byte)(n + 250); long sum = n + b * b;
            int i = n * 1000; if (i > 3) { sum += (long)i * i; }
            short s = (short)(n * 20000); if (s > 3) { sum += s * s; }
            return sum;
            """);
        Assert.Equal("Byte Int16 Int32 Int64", method.SharedLocals);
        method.AssertSame(1, 9, -9);
    }

    [Fact]
    public void Objects_share_whatever_they_are()
    {
        SharedMethod method = SharedMethod.Of(
            """
            string text = n.ToString(); long sum = text.Length + text[0];
            int[] all = { n, 2, 3 }; sum += all[0] + all.Length;
            string[] words = { "a", "bc" }; words[0] = words[1]; sum += words[0].Length;
            Base item = n > 1 ? new One() : new Two(); item.Step = 5; sum += item.Twice(n) + item.Step;
            IComparable ordered = n; sum += ordered.CompareTo(1) + (ordered is int ? 100 : 0);
            Step run = Twice; sum += run(n) + run(3);
            Exception fault = new InvalidOperationException("abc"); sum += fault.Message.Length + fault.HResult;
            if (n == 7) { throw fault; }
            return sum;
            """,
            """
            public abstract class Base { public int Step; public abstract int Twice(int k); }
            public sealed class One : Base { public override int Twice(int k) => k + k; }
            public sealed class Two : Base { public override int Twice(int k) => 2 * k + Step; }
            public delegate int Step(int k);
            public static int Twice(int k) => 2 * k;
            """);
        Assert.Equal("Base Exception IComparable Int32[] Int64 Step String String[]", method.PlainLocals);
        Assert.Equal("Int64 Object", method.SharedLocals);
        method.AssertSame(0, 1, 2, 7);
    }

    [Fact]
    public void Letting_go_of_an_object_does_not_let_go_of_another()
    {
        SharedMethod method = SharedMethod.Of(
            """
            int[] first = { n, n }; int sum = first[0] + first.Length;
            string second = n.ToString("D4"); sum += second.Length;
            first = null;
            return sum + second[3] + second[2];
            """);
        method.AssertSame(1, 12);
    }

    [Fact]
    public void A_place_of_several_objects_has_none_where_a_thread_waits()
    {
        using Sample sample = Sample.Of(
            """
            public class Boot
            {
                public long Seen;
                public void Read(int n) { byte[] large = new byte[n]; for (int i = 0; i < n; i++) { large[i] = (byte)i; } Seen += large[n - 1]; }
                public void Words(int n) { string[] words = new string[n]; for (int i = 0; i < n; i++) { words[i] = "w" + n; } Seen += words[n - 1].Length; }
            }
            """,
            """
            Boot boot = new Boot(); if (args.Length == 1) { boot.Seen = 1; }
            boot.Read(100 + args.Length); boot.Words(10 + args.Length);
            System.Threading.Thread.Sleep(1);
            args[0] = boot.Seen.ToString();
            """);
        Assert.Equal("104", sample.Answer());
        MethodDefinition main = sample.Modules()[0].EntryPoint;
        Instruction[] before = [.. main.Body.Instructions.TakeWhile(i => i.Operand is not MethodReference { Name: "Sleep" })];
        List<Instruction> lastStores = [];
        for (int place = 0; place < main.Body.Variables.Count; place++)
        {
            if (!main.Body.Variables[place].VariableType.IsValueType)
            {
                lastStores.Add(before.Last(i => StoredPlace(i) == place));
            }
        }

        Assert.Equal(2, before.Count(i => i.OpCode.Code == Code.Newarr));
        Assert.Equal(3, lastStores.Count);
        Instruction kept = Assert.Single(lastStores, i => i.Previous.OpCode.Code != Code.Ldnull);
        Assert.Equal(Code.Newobj, kept.Previous.OpCode.Code);
    }

    private static int StoredPlace(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stloc_0 => 0,
        Code.Stloc_1 => 1,
        Code.Stloc_2 => 2,
        Code.Stloc_3 => 3,
        Code.Stloc_S or Code.Stloc => ((VariableDefinition)instruction.Operand).Index,
        _ => -1,
    };
}
