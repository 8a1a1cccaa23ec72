package app;

import java.util.List;

interface Ejb2ComponentInterface {}
