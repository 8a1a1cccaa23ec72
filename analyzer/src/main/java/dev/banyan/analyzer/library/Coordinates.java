package dev.banyan.analyzer.library;

/** Group and artifact. */
record Coordinates(String group, String artifact) implements Comparable<Coordinates> {

    @Override
    public int compareTo(Coordinates that) {
        return toString().compareTo(that.toString());
    }

    @Override
    public String toString() {
        return group + ":" + artifact;
    }
}
