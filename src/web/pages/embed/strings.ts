export const embedPage = {
  drawing: 'Drawing the figure',
  noFigure: 'There is no such figure in this case.',
  from: (title: string): string => `Counterpoise: ${title}`,
};
