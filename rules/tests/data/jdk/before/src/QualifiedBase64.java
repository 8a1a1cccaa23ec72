class Q { Object o = new sun.misc.BASE64Encoder(); }
