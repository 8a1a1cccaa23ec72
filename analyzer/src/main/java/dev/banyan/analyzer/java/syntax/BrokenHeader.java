package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.ImportDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * The imports of a file of which the parser gave back nothing, because its first error stands outside of any body. Each line
 * that begins as an import is parsed for itself; what the file refers to is better than nothing.
 */
final class BrokenHeader {

    private static final int MOST_LINES = 5_000;

    private BrokenHeader() {}

    static List<JavaSource.Import> imports(String text) {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW));
        List<JavaSource.Import> found = new ArrayList<>();
        boolean comment = false;
        int number = 0;
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            number++;
            String code = line.strip();
            int end = code.indexOf(';');
            if (!comment && code.startsWith("import ") && end > 0) {
                ParseResult<ImportDeclaration> parsed = parser.parseImport(code.substring(0, end + 1));
                if (parsed.isSuccessful() && parsed.getResult().isPresent()) {
                    ImportDeclaration one = parsed.getResult().get();
                    found.add(new JavaSource.Import(
                            one.getNameAsString(), one.isStatic(), one.isAsterisk(), number));
                }
            }
            int open = code.lastIndexOf("/*");
            int close = code.lastIndexOf("*/");
            comment = open > close || (comment && close < 0);
        }
        return found;
    }
}
