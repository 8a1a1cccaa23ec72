package app;

class Jdk16WrapperConstructors {
    Integer one = new Integer(1);
}
