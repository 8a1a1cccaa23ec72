package app;

import java.util.List;

class Ejb2Narrow {
    Object home(Object found) {
        return found;
    }
}
