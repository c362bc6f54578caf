namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>What nothing reaches goes, and what something reaches stays, by whatever way.</summary>
public sealed class ReachTests
{
    [Fact]
    public void Types_methods_and_fields_that_nobody_needs_are_gone()
    {
        using Sample sample = Sample.Of(
            """
            public class Used { public int Kept = 3; public int Idle = 4; public void Never() { } public int Twice(int n) { int s = 0; for (int i = 0; i < n; i++) { s += Kept; } return s; } }
            public class Unused { public static int Answer() => 42; }
            public enum Colour { Red, Green }
            """,
            "Used used = new Used(); args[0] = (used.Twice(2) + used.Twice(args.Length)).ToString();");
        Assert.Equal("9", sample.Answer());
        Assert.False(sample.Has("Unused"));
        Assert.False(sample.Has("Never"));
        Assert.False(sample.Has("Idle"));
        Assert.False(sample.Has("Colour"));
        Assert.True(sample.Has("Kept"));
    }

    [Fact]
    public void What_packages_call_back_stays()
    {
        using Sample sample = Sample.Of(
            """
            using System;
            public class Shape : IDisposable, IComparable
            {
                public static string Log = "";
                public override string ToString() => "shape";
                public override bool Equals(object other) => other is Shape;
                public override int GetHashCode() => 7;
                public void Dispose() { Log += "disposed"; }
                int IComparable.CompareTo(object other) => 5;
            }
            """,
            """
            object shape = new Shape();
            args[0] = shape + "," + Equals(shape, new Shape()) + "," + shape.GetHashCode() + "," + System.Collections.Comparer.Default.Compare(shape, 1);
            using ((IDisposable)shape) { }
            args[0] += "," + Shape.Log;
            """);
        Assert.Equal("shape,True,7,5,disposed", sample.Answer());
    }

    [Fact]
    public void Overrides_run_only_of_types_that_are_made()
    {
        using Sample sample = Sample.Of(
            """
            public abstract class Animal { public abstract string Cry(); public virtual int Legs() { int n = 0; for (int i = 0; i < 4; i++) { n++; } return n; } }
            public class Dog : Animal { public override string Cry() { string s = ""; for (int i = 0; i < 2; i++) { s += "wow"; } return s; } }
            public class Bird : Animal { public override string Cry() { string s = ""; for (int i = 0; i < 3; i++) { s += "tui"; } return s; } public override int Legs() { int n = 2; for (int i = 0; i < 1; i++) { n *= 1; } return n; } }
            public class Fish : Animal { public override string Cry() => ""; public override int Legs() => 0; }
            """,
            "Animal[] all = { new Dog(), new Bird() }; foreach (Animal a in all) { args[0] += a.Cry() + a.Legs(); } args[0] += all[0] is Fish;");
        Assert.Equal("wowwow4tuituitui2False", sample.Answer());
        Assert.True(sample.Has("Fish"));
        Assert.DoesNotContain(sample.Names, n => n.StartsWith("Fish::", StringComparison.Ordinal));
    }

    [Fact]
    public void Explicit_and_hiding_members_are_not_mistaken_for_each_other()
    {
        using Sample sample = Sample.Of(
            """
            public interface INamed { string Name(); }
            public interface ITitled { string Name(); }
            public class Base : INamed { public virtual string Name() => "base"; public string Own() => "own"; }
            public class Hiding : Base, ITitled { public new virtual string Name() => "hiding"; string ITitled.Name() => "title"; }
            public class Last : Hiding { public override string Name() => "last"; }
            public class Again : Base, INamed { string INamed.Name() => "again"; }
            """,
            """
            Base[] all = { new Base(), new Hiding(), new Last(), new Again() };
            foreach (Base b in all) { args[0] += b.Name() + " " + ((INamed)b).Name() + " " + b.Own() + ";"; if (b is ITitled t) { args[0] += t.Name(); } if (b is Hiding h) { args[0] += h.Name(); } }
            """);
        Assert.Equal(
            "base base own;base base own;titlehidingbase base own;titlelastbase again own;", sample.Answer());
    }

    [Fact]
    public void Writing_what_nobody_reads_is_gone_but_what_it_takes_to_write_stays()
    {
        using Sample sample = Sample.Of(
            """
            public class Meter
            {
                public static int Calls;
                public static int Mute;
                private int _unread;
                private int _read;
                public Meter(int n) { _unread = n; _read = Next(); Mute = Next(); _unread = Next() + n; }
                public static int Next() { for (int i = 0; i < 1; i++) { Calls++; } return Calls; }
                public int Read => _read;
                public int Late = 5;
            }
            """,
            """
            Meter meter = new Meter(args.Length);
            Meter none = args[0].Length > 9 ? meter : null;
            try { none.Late = 3; args[0] = "written"; } catch (NullReferenceException) { args[0] = "none"; }
            args[0] += meter.Read + "," + Meter.Calls;
            """);
        Assert.Equal("none1,3", sample.Answer());
        Assert.False(sample.Has("_unread"));
        Assert.False(sample.Has("Mute"));
        Assert.True(sample.Has("Late"));
    }

    [Fact]
    public void Delegates_events_and_lambdas_work()
    {
        using Sample sample = Sample.Of(
            """
            public delegate int Step(int n);
            public class Bell { public event Step Rung; public int Ring(int n) { return Rung == null ? -1 : Rung(n); } }
            """,
            """
            Bell bell = new Bell();
            int more = args.Length;
            args[0] = bell.Ring(1).ToString();
            bell.Rung += n => n + more; bell.Rung += Twice;
            args[0] += bell.Ring(5);
            """ + "\n} static int Twice(int n) { return 2 * n;");
        Assert.Equal("-110", sample.Answer());
    }

    [Fact]
    public void Static_constructors_run_where_anything_of_their_type_is_needed()
    {
        using Sample sample = Sample.Of(
            """
            public static class Log { public static string Text = ""; }
            public class Ordered { static Ordered() { Log.Text += "o"; } public static int Count => 3; public static int Plain(int n) { for (int i = 0; i < 3; i++) { n += i; } return n; } }
            public class Table { public static readonly int[] Values = { 1, 2, 3, 4, 5, 6, 7, 8, 9 }; public static int At(int i) => Values[i]; }
            """,
            "args[0] = Log.Text; int n = Ordered.Count + Ordered.Plain(args.Length); args[0] += Log.Text + n + Table.At(args.Length);");
        Assert.Equal("o72", sample.Answer());
    }
}
