package app;

import java.util.Observable;

class Jdk9Observable extends Observable {}
