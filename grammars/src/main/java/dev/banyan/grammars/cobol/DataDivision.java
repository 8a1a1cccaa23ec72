package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * DATA DIVISION.
 *
 * @param files FD and SD entries
 * @param sections the other sections in the order of the text
 */
public record DataDivision(List<FileDescription> files, List<StorageSection> sections) {

    public DataDivision {
        files = List.copyOf(files);
        sections = List.copyOf(sections);
    }

    /** The level 01 and 77 items of all sections of one kind. */
    public List<DataItem> items(StorageSection.Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.items().stream())
                .toList();
    }

    /**
     * One FD or SD entry.
     *
     * @param sort true for SD
     * @param dataRecords names in the DATA RECORD clause
     * @param records the level 01 items below the entry
     * @param blocks EXEC blocks between them
     */
    public record FileDescription(
            String file,
            boolean sort,
            List<String> dataRecords,
            List<DataItem> records,
            List<ExecBlock> blocks,
            Position position) {

        public FileDescription {
            dataRecords = List.copyOf(dataRecords);
            records = List.copyOf(records);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A section of items.
     *
     * @param items levels 01, 66, 77 and 78 at the top, the others below them
     * @param blocks EXEC blocks, as EXEC SQL DECLARE; included members are expanded and are not among them
     */
    public record StorageSection(Kind kind, List<DataItem> items, List<ExecBlock> blocks, Position position) {

        public StorageSection {
            items = List.copyOf(items);
            blocks = List.copyOf(blocks);
        }

        /** Which section. */
        public enum Kind {
            WORKING_STORAGE,
            LOCAL_STORAGE,
            LINKAGE,
            COMMUNICATION,
            REPORT,
            SCREEN
        }
    }
}
