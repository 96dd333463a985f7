using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>Finds what the instructions of a method refer to.</summary>
internal static class MethodBodyTokens
{
    private const byte TwoByteInstruction = 0xFE;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Types, methods and fields, in the order of the instructions.</summary>
    public static IEnumerable<EntityHandle> In(BlobReader instructions)
    {
        List<EntityHandle> tokens = [];
        while (instructions.RemainingBytes > 0)
        {
            short code = instructions.ReadByte();
            OperandType operand = Operands[code == TwoByteInstruction ? (short)((TwoByteInstruction << 8) | instructions.ReadByte()) : code];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                tokens.Add(MetadataTokens.EntityHandle(instructions.ReadInt32()));
            }
            else if (operand == OperandType.InlineSwitch)
            {
                int targets = instructions.ReadInt32();
                instructions.Offset += targets * sizeof(int);
            }
            else
            {
                instructions.Offset += Size(operand);
            }
        }

        return tokens;
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
