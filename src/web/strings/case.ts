export const casePage = {
  computing: 'Weighing the evidence…',
  drawing: 'Drawing the figures…',
};
