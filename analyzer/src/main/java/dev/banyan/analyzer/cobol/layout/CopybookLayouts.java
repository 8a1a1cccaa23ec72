package dev.banyan.analyzer.cobol.layout;

import dev.banyan.grammars.layout.RecordLayout;
import java.util.List;

/** The records of a copybook that was read by itself. */
public record CopybookLayouts(String file, List<RecordText> records) {

    public CopybookLayouts {
        records = List.copyOf(records);
    }

    public static CopybookLayouts of(String file, List<RecordLayout> records) {
        return new CopybookLayouts(file, records.stream().map(RecordText::of).toList());
    }
}
