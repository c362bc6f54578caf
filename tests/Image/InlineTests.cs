using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>Code that stands where it was called does what the call did.</summary>
public sealed class InlineTests
{
    [Fact]
    public void Accessors_and_forwarding_lines_are_gone()
    {
        using Sample sample = Sample.Of(
            """
            public class Inner { public int Value { get; set; } public static int Total { get; set; } }
            public class Outer
            {
                private readonly Inner _inner = new Inner();
                private readonly int[] _items = { 5, 6, 7 };
                public int Value { get => _inner.Value; set => _inner.Value = value; }
                public int At(int i) => _items[i];
                public int Limit => 12;
            }
            """,
            "Outer o = new Outer(); o.Value = args.Length; Inner.Total = o.Value + o.At(o.Value); args[0] = Inner.Total + \",\" + o.Limit;");
        Assert.Equal("7,12", sample.Answer());
        Assert.DoesNotContain(sample.Names, n => n.Contains("get_", StringComparison.Ordinal) && !n.Contains("Limit", StringComparison.Ordinal));
        Assert.DoesNotContain(sample.Names, n => n.Contains("set_", StringComparison.Ordinal) || n.Contains("::At(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none.Value")]
    [InlineData("none.Constant")]
    [InlineData("none.Twice(One(args))")]
    [InlineData("none.Set(One(args))")]
    [InlineData("none.Through.Value")]
    public void A_missing_object_is_noticed_where_it_was(string expression)
    {
        using Sample sample = Sample.Of(
            """
            public class Thing
            {
                public static string Log = "";
                public int Value { get; set; }
                public int Constant => 5;
                public Thing Through => this;
                public int Twice(int n) => n + n;
                public int Set(int n) { Log += "set"; Value = n; return n; }
            }
            """,
            $$"""
            Thing none = args.Length > 3 ? new Thing { Value = 3 } : null;
            try { args[0] = "fine" + ({{expression}}); } catch (NullReferenceException) { args[0] += "missing"; }
            args[0] += Thing.Log;
            """ + "\n} static int One(string[] a) { a[0] += \"one\"; return 1;");
        Assert.EndsWith("missing", sample.Answer(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_worked_out_once_and_in_their_order()
    {
        using Sample sample = Sample.Of(
            """
            public class Sum
            {
                public static string Log = "";
                public int Base;
                public static int Note(int n) { Log += n; return n; }
                public int Mixed(int a, int b, int c) => b * b + a - c + Base;
                public static int Unused(int a, int b) => b;
                public static int Reuse(int a) { a += 3; return a * a; }
            }
            """,
            """
            Sum sum = new Sum { Base = args.Length };
            int k = Sum.Note(2);
            args[0] = sum.Mixed(Sum.Note(3), k, Sum.Note(4)) + "," + sum.Mixed(k, Sum.Note(5), k) + "," + Sum.Unused(Sum.Note(6), k) + "," + Sum.Reuse(k) + "," + k;
            args[0] += Sum.Log;
            """);
        Assert.Equal("4,26,2,25,223456", sample.Answer());
    }

    [Fact]
    public void A_local_that_is_handed_over_by_address_is_looked_at_when_it_was()
    {
        using Sample sample = Sample.Of(
            """
            public class Cell
            {
                public int Value;
                public static int Bump(ref int n, int before) { n += 10; return before; }
                public static bool TryGet(int[] all, int i, out int found) { found = i < all.Length ? all[i] : -1; return i < all.Length; }
                public static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }
            }
            """,
            """
            int n = args.Length; int m = 7; Cell cell = new Cell(); int[] all = { 4, 5 };
            args[0] = Cell.Bump(ref n, n) + "," + n;
            Cell.Swap(ref n, ref m); Cell.Swap(ref all[0], ref all[1]); Cell.Bump(ref cell.Value, n);
            int found; args[0] += "," + n + "," + m + "," + all[0] + all[1] + "," + cell.Value + Cell.TryGet(all, 1, out found) + found + Cell.TryGet(all, 2, out found) + found;
            """);
        Assert.Equal("1,11,7,11,54,10True4False-1", sample.Answer());
    }

    [Fact]
    public void Values_with_parts_are_copied_where_they_were()
    {
        using Sample sample = Sample.Of(
            """
            public struct Pair
            {
                public int A; public int B;
                public Pair(int a, int b) { A = a; B = b; }
                public int Sum => A + B;
                public void Grow() { A++; }
                public Pair Grown() { Grow(); return this; }
                public static int Add(Pair p) { p.A += 5; return p.A + p.B; }
            }
            public class Holder { public readonly Pair Fixed = new Pair(1, 2); public Pair Free = new Pair(3, 4); public Pair Get() => Free; }
            """,
            """
            Holder h = new Holder(); Pair local = new Pair(args.Length, 9);
            h.Fixed.Grow(); h.Free.Grow(); h.Get().Grow(); local.Grow();
            args[0] = h.Fixed.Sum + "," + h.Free.Sum + "," + local.Sum + "," + Pair.Add(local) + "," + local.Sum + "," + h.Free.Grown().A + "," + h.Free.A + "," + h.Get().Sum;
            """);
        Assert.Equal("3,8,11,16,11,5,5,9", sample.Answer());
    }

    [Fact]
    public void Exceptions_come_from_where_they_came()
    {
        using Sample sample = Sample.Of(
            """
            using System;
            public class Risky
            {
                public int[] Items = new int[2];
                public int First => Items[0];
                public int Fail => throw new InvalidOperationException("fail");
                public int Ratio(int n) => 10 / n;
                public int Guarded(int n) { try { return Ratio(n); } catch (DivideByZeroException) { return -1; } finally { Items[1]++; } }
            }
            """,
            """
            Risky risky = new Risky();
            try { args[0] = risky.Fail.ToString(); } catch (InvalidOperationException e) { args[0] = e.Message; }
            args[0] += risky.Guarded(0) + "," + risky.Guarded(5) + "," + risky.Items[1];
            risky.Items = null;
            try { args[0] += risky.First; } catch (NullReferenceException) { args[0] += "null"; }
            """);
        Assert.Equal("fail-1,2,2null", sample.Answer());
    }

    [Fact]
    public void Loops_and_several_returns_stand_in_the_middle_of_an_expression()
    {
        using Sample sample = Sample.Of(
            """
            public class Search
            {
                private readonly int[] _items = { 3, 1, 4, 1, 5 };
                public int Find(int n) { for (int i = 0; i < _items.Length; i++) { if (_items[i] == n) { return i; } } return -1; }
                public string Word(int n) { switch (n) { case 0: return "zero"; case 1: return "one"; case 2: return "two"; default: return "many"; } }
            }
            """,
            "Search s = new Search(); int n = args.Length; args[0] = (n + 10 * s.Find(4)) + s.Word(s.Find(1)) + (n > 0 ? s.Word(5) : \"\");");
        Assert.Equal("21onemany", sample.Answer());
    }

    [Fact]
    public void One_implementation_is_called_by_itself_and_two_by_what_they_are()
    {
        using Sample sample = Sample.Of(
            """
            public interface IClock { long Now { get; } }
            public interface IPort { int Read(int n); }
            public class Clock : IClock { private long _now = 5; public long Now => _now; }
            public class One : IPort { public int Read(int n) => n + 1; }
            public class Two : IPort { public int Read(int n) => n + 2; }
            public class User { public IClock Clock; public IPort[] Ports; public long Ask(int n) { long s = Clock.Now; foreach (IPort p in Ports) { s = s * 10 + p.Read(n); } return s; } }
            """,
            "User u = new User { Clock = new Clock(), Ports = new IPort[] { new One(), new Two() } }; args[0] = u.Ask(args.Length).ToString();");
        Assert.Equal("523", sample.Answer());
        Assert.False(sample.Has("get_Now"));
        Assert.True(sample.Has("Read"));
    }

    [Fact]
    public void What_a_method_let_go_at_its_end_is_let_go_in_a_method_that_goes_on_waiting()
    {
        using Sample sample = Sample.Of(
            """
            using System;
            public class Boot
            {
                public WeakReference Seen;
                public int Read(int n) { byte[] large = new byte[n]; for (int i = 0; i < n; i++) { large[i] = (byte)i; } Seen = new WeakReference(large); return large[n - 1]; }
            }
            """,
            """
            Boot boot = new Boot(); int last = boot.Read(100 + args.Length);
            System.Threading.Thread.Sleep(1);
            args[0] = last + "," + (boot.Seen != null);
            """);
        Assert.Equal("100,True", sample.Answer());
        Assert.False(sample.Has("Read"));
        Instruction[] main = [.. sample.Modules()[0].EntryPoint.Body.Instructions];
        int wait = Array.FindIndex(main, i => i.Operand is MethodReference { Name: "Sleep" });
        int array = Array.FindIndex(main, i => i.OpCode.Code == Code.Newarr);
        Instruction store = main[array..].First(i => i.OpCode.Code.ToString().StartsWith("Stloc", StringComparison.Ordinal));
        Assert.Contains(main[(array + 2)..wait], i => i.OpCode == store.OpCode && i.Operand == store.Operand && i.Previous.OpCode.Code == Code.Ldnull);
    }
}
