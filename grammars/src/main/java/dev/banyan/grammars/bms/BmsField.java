package dev.banyan.grammars.bms;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * DFHMDF: one field.
 *
 * @param name in upper case; {@code ""} for a constant that the program never touches
 * @param row and {@code column}: POS, from 1; 0 where it is not given
 * @param length 0 where it is not given
 * @param attributes the words of ATTRB in upper case
 * @param initial the text shown first; {@code ""} when there is none
 * @param pictureIn PICIN, {@code ""} when there is none
 * @param pictureOut PICOUT, {@code ""} when there is none
 * @param occurs OCCURS; 0 where it is not given
 * @param group GRPNAME, {@code ""} when there is none
 */
public record BmsField(
        String name,
        int row,
        int column,
        int length,
        List<String> attributes,
        String initial,
        String pictureIn,
        String pictureOut,
        int occurs,
        String group,
        Position position) {

    public BmsField {
        attributes = List.copyOf(attributes);
    }

    /**
     * Whether the operator can type into it: a named field that is neither PROT nor ASKIP. A field without ATTRB is
     * ASKIP; one whose ATTRB says neither is UNPROT.
     */
    public boolean isInput() {
        return !name.isEmpty()
                && !attributes.isEmpty()
                && !attributes.contains("PROT")
                && !attributes.contains("ASKIP");
    }
}
