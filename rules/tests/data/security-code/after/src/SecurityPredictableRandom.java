package app;

class SecurityPredictableRandom {
    long token = new java.security.SecureRandom().nextLong();
}
