using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What a reference to a type is about.</summary>
internal static class TypeReferences
{
    /// <summary>The type that an array, an address or a generic instance is made of, of whatever depth; else the type itself.</summary>
    internal static TypeReference? Innermost(this TypeReference? type)
    {
        while (type is TypeSpecification specification)
        {
            type = specification.ElementType;
        }

        return type;
    }
}
