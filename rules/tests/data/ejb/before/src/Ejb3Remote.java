package app;

import javax.ejb.Remote;

@Remote
interface Ejb3Remote {}
