package app;

import java.beans.PropertyChangeSupport;

class Jdk9Observable {
    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
}
