namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>
/// Takes the members of a command by name, with their bounds, and notes the first one that is wrong in the command. What nobody
/// took at the end is a member that the kind does not have.
/// </summary>
public sealed class MemberReader
{
    private readonly FlatJsonReader _json;
    private Command _command;
    private int _taken;

    /// <summary>Reads what <paramref name="json"/> has read.</summary>
    public MemberReader(FlatJsonReader json) => _json = json;

    /// <summary>Begins with the members of another command.</summary>
    public void Begin(Command command)
    {
        _command = command;
        _taken = 0;
    }

    /// <summary>True where a member is given, whatever its value.</summary>
    public bool Has(string name) => _json.IndexOf(name) >= 0;

    /// <summary>Takes an integer; 0 where something is wrong with it.</summary>
    public long Number(string name, long least, long most)
    {
        int member = Take(name);
        if (member < 0 || !Is(member, JsonMemberKind.Number, name))
        {
            return 0;
        }

        long value = _json.NumberOf(member);
        if (value < least || value > most)
        {
            _command.Refuse(CommandReason.OutOfRange, name);
            return 0;
        }

        return value;
    }

    /// <summary>Takes a name of letters, digits and <c>. _ : -</c>; null where something is wrong with it.</summary>
    public string Identifier(string name, int longest)
    {
        int member = Take(name);
        if (member < 0 || !Is(member, JsonMemberKind.Text, name))
        {
            return null;
        }

        int length = _json.TextLengthOf(member);
        bool isGood = length >= 1 && length <= longest;
        for (int i = 0; i < length && isGood; i++)
        {
            isGood = IsOfIdentifier(_json.CharacterOf(member, i));
        }

        if (!isGood)
        {
            _command.Refuse(CommandReason.OutOfRange, name);
            return null;
        }

        return _json.TextOf(member);
    }

    /// <summary>Takes one of a list of words, and gives its place; -1 where something is wrong with it.</summary>
    public int Word(string name, string[] words, CommandReason unknown)
    {
        int member = Take(name);
        if (member < 0 || !Is(member, JsonMemberKind.Text, name))
        {
            return -1;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != null && _json.TextIs(member, words[i]))
            {
                return i;
            }
        }

        _command.Refuse(unknown, name);
        return -1;
    }

    /// <summary>Takes a member that may be left out and else must be true.</summary>
    public bool Mark(string name)
    {
        if (!Has(name))
        {
            return false;
        }

        return Is(Take(name), JsonMemberKind.True, name);
    }

    /// <summary>Takes a boolean that may be left out: false then.</summary>
    public bool Flag(string name)
    {
        if (!Has(name))
        {
            return false;
        }

        int member = Take(name);
        return _json.KindOf(member) != JsonMemberKind.False && Is(member, JsonMemberKind.True, name);
    }

    /// <summary>Refuses two members that exclude each other.</summary>
    public void Exclude(string name)
    {
        if (Has(name))
        {
            _command.Refuse(CommandReason.ConflictingMember, name);
        }
    }

    /// <summary>Passes over a member that somebody else has judged.</summary>
    public void Skip(string name) => Take(name);

    /// <summary>Refuses the command where a member is left that nobody took.</summary>
    public void End()
    {
        if (_taken != (1 << _json.Count) - 1)
        {
            // Its name is not told: it is not one of ours.
            _command.Refuse(CommandReason.UnknownMember, null);
        }
    }

    private static bool IsOfIdentifier(byte character) =>
        (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '.' || character == '_' || character == ':' || character == '-';

    private int Take(string name)
    {
        int member = _json.IndexOf(name);
        if (member < 0)
        {
            _command.Refuse(CommandReason.MissingMember, name);
            return -1;
        }

        _taken |= 1 << member;
        return member;
    }

    private bool Is(int member, JsonMemberKind kind, string name)
    {
        if (_json.KindOf(member) == kind)
        {
            return true;
        }

        _command.Refuse(CommandReason.WrongType, name);
        return false;
    }
}
