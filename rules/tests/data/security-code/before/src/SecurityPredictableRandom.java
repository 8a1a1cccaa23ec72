package app;

class SecurityPredictableRandom {
    long token = new java.util.Random().nextLong();
}
