declare module '*.css';
declare module 'virtual:colours.css';
declare module 'world-atlas/countries-50m.json?url' {
  const address: string;
  export default address;
}
