/**
 * The model's stations in words, for screens that name each: a component on the stage may hold several. A station that is
 * not in the list goes by its own name.
 */
export const stationNameMessages = {
  'station.virtual-server': 'Virtual server',
  'station.virtual-nic': 'Virtual NIC',
  'station.virtual-switch': 'Virtual switch',
  'station.host-core': 'Host’s core',
  'station.physical-nic': 'Physical NIC',
  'station.physical-nic-interrupt': 'Physical NIC’s interrupt',
  'station.fabric-to-database': 'Switch, to the database',
  'station.fabric-to-server': 'Switch, to the server',
  'station.database-nic': 'Database’s NIC',
  'station.database-interrupt': 'Database’s interrupt',
  'station.database': 'Database workers',
  'station.storage': 'Storage LUN',
  'station.io-card-transmit': 'I/O card, sending',
  'station.io-card-receive': 'I/O card, receiving',
  'station.io-card-interrupt': 'I/O card’s interrupt',
  'station.virtual-nic-interrupt': 'Virtual NIC’s interrupt',
} as const;
