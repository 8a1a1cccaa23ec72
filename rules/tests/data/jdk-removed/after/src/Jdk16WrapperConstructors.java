package app;

class Jdk16WrapperConstructors {
    Integer one = Integer.valueOf(1);
    StringBuilder two = new StringBuilder();
}
