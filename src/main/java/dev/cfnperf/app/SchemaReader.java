package dev.cfnperf.app;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Optional;

/** Reads GraphQL's schema language. The only class that sees the parser, loaded when needed. */
final class SchemaReader {
  // AppSync takes schemas of up to 1 MB; past these limits a schema counts as unreadable.

  private SchemaReader() {}

  /** The types of a schema; empty if it isn't well-formed or too large. */
  static Optional<GraphQlSchema> read(String text) {
    ParserOptions limits =
        ParserOptions.newParserOptions()
            .maxCharacters(Limits.SCHEMA_CHARACTERS)
            .maxTokens(Limits.SCHEMA_TOKENS)
            .maxWhitespaceTokens(Limits.SCHEMA_CHARACTERS)
            .maxRuleDepth(Limits.SCHEMA_DEPTH)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(false)
            .readerTrackData(false)
            .build();
    try {
      return Optional.of(
          schema(
              Parser.parse(
                  ParserEnvironment.newParserEnvironment()
                      .document(text)
                      .parserOptions(limits)
                      .build())));
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    }
  }

  private static GraphQlSchema schema(Document document) {
    GraphQlSchema schema = new GraphQlSchema();
    boolean named = false;
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof SchemaDefinition declared) {
        named = true;
        for (OperationTypeDefinition root : declared.getOperationTypeDefinitions()) {
          schema.addRoot(root.getTypeName().getName());
        }
      } else if (definition instanceof ObjectTypeDefinition object) {
        add(schema, object.getName(), object.getFieldDefinitions());
        for (Type<?> above : object.getImplements()) {
          schema.mayBe(nameOf(above), object.getName());
        }
      } else if (definition instanceof InterfaceTypeDefinition type) {
        add(schema, type.getName(), type.getFieldDefinitions());
      } else if (definition instanceof UnionTypeDefinition union) {
        for (Type<?> member : union.getMemberTypes()) {
          schema.mayBe(union.getName(), nameOf(member));
        }
      }
    }
    if (!named) {
      List.of("Query", "Mutation", "Subscription").forEach(schema::addRoot);
    }
    return schema;
  }

  private static void add(GraphQlSchema schema, String type, List<FieldDefinition> fields) {
    schema.addType(type);
    for (FieldDefinition field : fields) {
      schema.add(
          new GraphQlSchema.Field(
              type, field.getName(), nameOf(field.getType()), isList(field.getType())));
    }
  }

  private static boolean isList(Type<?> type) {
    Type<?> inner = type instanceof NonNullType nonNull ? nonNull.getType() : type;
    return inner instanceof ListType;
  }

  private static String nameOf(Type<?> type) {
    Type<?> inner = type;
    while (!(inner instanceof TypeName)) {
      inner = inner instanceof ListType list ? list.getType() : ((NonNullType) inner).getType();
    }
    return ((TypeName) inner).getName();
  }
}
