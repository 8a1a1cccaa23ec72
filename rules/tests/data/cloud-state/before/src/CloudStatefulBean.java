package app;

import javax.ejb.Stateful;

@Stateful
class CloudStatefulBean {}
